/**
 * Lets a form be sent once: an impatient second tap would file the application twice. The button is only marked, not
 * disabled, so that its name and value travel with the form and it keeps the focus. A form whose answer is a download
 * leaves the page open, hence the pause instead of a lock.
 */
export function submitOnce(page, pause = 8000) {
  page.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.method !== 'post' || event.defaultPrevented) {
      return;
    }
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'true';
    event.submitter?.setAttribute('aria-disabled', 'true');
    setTimeout(() => release(form), pause);
  });
  // a page that comes back from the browser's history is as it was left
  page.defaultView?.addEventListener('pageshow', () => page.querySelectorAll('form[data-sent]').forEach(release));
}

function release(form) {
  delete form.dataset.sent;
  form.querySelectorAll('button[aria-disabled]').forEach((button) => button.removeAttribute('aria-disabled'));
}
