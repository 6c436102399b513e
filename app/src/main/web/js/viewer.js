/**
 * A PDF is shown by the browser's own viewer, or else, as on most telephones, as pictures of its pages, which stand where
 * there are no scripts as well.
 */
export function showDocuments(page, { pdfViewerEnabled } = navigator) {
  page.querySelectorAll('[data-viewer]').forEach((place) => {
    place.replaceChildren(...(pdfViewerEnabled ? [frame(page, place.dataset)] : pictures(page, place)));
  });
}

function frame(page, { viewer, title }) {
  const frame = page.createElement('iframe');
  frame.className = 'unterlage__pdf';
  frame.src = viewer;
  frame.title = title;
  return frame;
}

/** What stands in `noscript` is text to a browser with scripts. */
function pictures(page, place) {
  const { DOMParser } = page.defaultView;
  const { body } = new DOMParser().parseFromString(place.querySelector('noscript').textContent, 'text/html');
  return [...body.children];
}
