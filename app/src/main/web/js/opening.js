import { keep, kept } from './store.js';

/** Key of the browser's storage: somebody has just pressed the button that claims a task. */
const CLAIMED = 'amtsweg.claimed';

/** Whoever has claimed a task goes on in its form, and need not look for it with the Tab key. */
export function goOnInForm(page) {
  const store = () => page.defaultView.sessionStorage;
  const form = page.querySelector('#formular');
  if (form && kept(store, CLAIMED)) {
    form.querySelector('input:not([type=hidden]), select, textarea')?.focus();
  }
  keep(store, CLAIMED, null);
  page.addEventListener('submit', ({ target }) => {
    if (/\/(uebernehmen|oeffnen)$/.test(new URL(target.action).pathname)) {
      keep(store, CLAIMED, 'yes');
    }
  });
}

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
