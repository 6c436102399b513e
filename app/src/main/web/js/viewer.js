/**
 * A PDF is shown by the browser's own viewer, or else, as on most phones, as pictures of its pages; so it is where
 * there are no scripts.
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

/** To a browser with scripts, the content of `noscript` is text. */
function pictures(page, place) {
  const { DOMParser } = page.defaultView;
  const { body } = new DOMParser().parseFromString(place.querySelector('noscript').textContent, 'text/html');
  return [...body.children];
}
