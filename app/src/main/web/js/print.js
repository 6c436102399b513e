/** A button that prints the page, for those who do not know the browser's own way. */
export function printButton(page) {
  page.querySelector('[data-print]')?.addEventListener('click', () => page.defaultView.print());
}
