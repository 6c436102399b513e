import { fill, pageLanguage } from './text.js';

/**
 * A draft is saved while somebody types: on each pause htmx sends the answers, without files, and here we report
 * the outcome. What could not be saved is retried until it is.
 */
export function autosave(page, again = 10000) {
  const unsaved = new Set();
  page.addEventListener('input', ({ target }) => {
    const status = target.form?.querySelector('[data-autosave-status]');
    status && unsaved.add(status);
  });
  page.addEventListener('htmx:beforeSend', ({ target }) => unsaved.delete(target));
  page.addEventListener('htmx:afterRequest', ({ target, detail: { xhr } }) => {
    if (target.matches('[data-autosave-status]')) {
      const what = outcome(xhr);
      tell(target, what);
      if (what === 'failed') {
        unsaved.add(target);
        setTimeout(() => target.dispatchEvent(new CustomEvent('again')), again);
      }
    }
  });
  // whoever follows a link or closes the page in the middle of a word
  page.addEventListener('visibilitychange', () => {
    if (page.visibilityState === 'hidden') {
      unsaved.forEach((status) => leave(status.closest('form'), status.getAttribute('hx-post')));
      unsaved.clear();
    }
  });
}

function leave(form, address) {
  if (!form.dataset.sent) {
    fetch(address, { method: 'POST', body: answers(form), redirect: 'manual', keepalive: true }).catch(() => {});
  }
}

/**
 * @returns saved, failed (to be retried), expired (log in again), overtaken (changed elsewhere) or gone (nothing is saved
 *     here any more)
 */
export function outcome({ status }) {
  if (status >= 200 && status < 300) {
    return 'saved';
  }
  if (status === 401) {
    return 'expired';
  }
  if (status === 409) {
    return 'overtaken';
  }
  return [403, 404, 410].includes(status) ? 'gone' : 'failed';
}

function tell(status, outcome) {
  const time = new Intl.DateTimeFormat(pageLanguage(), { timeStyle: 'short' }).format(new Date());
  status.textContent = fill(status.dataset[outcome], { time });
  status.classList.toggle('speicherstand--fehlt', outcome !== 'saved');
  status.hidden = false;
}

export function answers(form) {
  const typed = new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === 'string'));
  typed.set('_action', 'save');
  return typed;
}
