/** Draws a case's model once somebody opens its place: the drawing is large, and few look at it. */
export function diagrams(page) {
  page.querySelectorAll('details[data-diagram]').forEach((details) =>
    details.addEventListener('toggle', () => details.open && draw(page, details), { once: true }),
  );
}

/** The script draws what is marked when it arrives. */
function draw(page, details) {
  const place = details.querySelector('[data-model]');
  place.dataset.bpmn = place.dataset.model;
  const style = page.createElement('link');
  const script = page.createElement('script');
  Object.assign(style, { rel: 'stylesheet', href: details.dataset.diagramStyle });
  Object.assign(script, { type: 'module', src: details.dataset.diagram });
  page.head.append(style, script);
}
