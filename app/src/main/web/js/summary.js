/** The error summary is the first thing that somebody with a screen reader must hear after a refused form. */
export function focusErrorSummary(page) {
  page.querySelector('[data-error-summary]')?.focus();
}
