import { fill } from './text.js';

/** The activities that have running cases and are drawn in the diagram, as `{ id, count }`. */
export const shown = (counts, isDrawn) =>
  Object.entries(counts)
    .filter(([id, count]) => count > 0 && isDrawn(id))
    .map(([id, count]) => ({ id, count }));

/** One sentence for those who do not see the drawing. */
export const summary = (text, name, counts) =>
  fill(text, { name, count: counts.reduce((sum, { count }) => sum + count, 0) });
