/**
 * For those who want what they open to be theirs: the link of a free task becomes a form that is sent. A new tab, or a browser
 * without scripts, opens the task as it is, where a button claims it.
 */
export function openAsOwn(page) {
  const form = page.querySelector('form[data-opening]');
  if (!form) {
    return;
  }
  page.addEventListener('click', (event) => {
    const link = event.target.closest?.('table[data-inbox] > tbody a');
    const task = link && /\/aufgabe\/[^/]+$/.test(link.pathname);
    if (!task || event.defaultPrevented || event.button > 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
      return;
    }
    event.preventDefault();
    form.action = `${link.pathname}/oeffnen${link.search}`;
    form.requestSubmit ? form.requestSubmit() : form.submit();
  });
}
