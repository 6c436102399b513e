/**
 * Moves through the rows of the inbox with j and k or the arrow keys; Enter then opens the focused link by itself. The keys work
 * only while the focus is in the table: single letters that act everywhere get in the way of speech input (WCAG 2.1.4).
 */
export function walkInbox(page) {
  for (const table of page.querySelectorAll('table[data-inbox]')) {
    table.addEventListener('keydown', (event) => {
      const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key];
      if (!step || event.ctrlKey || event.altKey || event.metaKey || event.target.matches('input, select, textarea')) {
        return;
      }
      const rows = [...table.tBodies].flatMap((body) => [...body.rows]);
      const here = rows.indexOf(event.target.closest('tr'));
      const link = rows[next(here, step, rows.length)]?.querySelector('a, button');
      if (link) {
        event.preventDefault();
        link.focus();
      }
    });
  }
}

/** The row to go to; the header (-1) leads to the first row, and the ends hold. */
export const next = (here, step, count) => Math.min(Math.max(here + step, 0), count - 1);
