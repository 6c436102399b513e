import { fill, pageLanguage } from './text.js';
import { inTurn } from './turns.js';

/**
 * Keeps a draft while somebody types: sends the answers, without files, to the form's `data-autosave` address on each
 * pause, and says so. What could not be kept is tried again until it is.
 */
export function autosave(page, pause = 1500, again = 10000) {
  for (const form of page.querySelectorAll('form[data-autosave]')) {
    let timer;
    let unsaved = false;
    const keep = async () => {
      if (form.dataset.sent) {
        return;
      }
      unsaved = false;
      const outcome = await inTurn(form, () => save(form));
      tell(form, outcome);
      if (outcome === 'failed') {
        unsaved = true;
        clearTimeout(timer);
        timer = setTimeout(keep, again);
      }
    };
    const later = () => {
      unsaved = true;
      clearTimeout(timer);
      timer = setTimeout(keep, pause);
    };
    form.addEventListener('input', later);
    form.addEventListener('change', later);
    // the real submission carries everything; a draft that overtakes it would bring it back to life
    form.addEventListener('submit', (event) => {
      if (!event.defaultPrevented) {
        clearTimeout(timer);
        unsaved = false;
      }
    });
    page.defaultView?.addEventListener('online', () => unsaved && keep());
    // whoever follows a link or closes the page in the middle of a word
    page.addEventListener('visibilitychange', () => {
      if (page.visibilityState === 'hidden' && unsaved && !form.dataset.sent) {
        clearTimeout(timer);
        unsaved = false;
        save(form, true);
      }
    });
  }
}

/** @returns saved, failed (to be tried again), expired (log in again) or gone (nothing is kept here any more) */
async function save(form, leaving = false) {
  try {
    const answer = await fetch(form.dataset.autosave, {
      method: 'POST',
      body: answers(form),
      headers: { Accept: 'application/json' },
      redirect: 'manual',
      keepalive: leaving,
    });
    return outcome(answer);
  } catch {
    return 'failed';
  }
}

export function outcome({ ok, status, type }) {
  if (ok) {
    return 'saved';
  }
  if (status === 401 || type === 'opaqueredirect') {
    return 'expired';
  }
  return [403, 404, 409, 410].includes(status) ? 'gone' : 'failed';
}

function tell(form, outcome) {
  const status = form.querySelector('[data-autosave-status]');
  const text = status?.dataset[outcome];
  if (text) {
    const time = new Intl.DateTimeFormat(pageLanguage(), { timeStyle: 'short' }).format(new Date());
    status.textContent = fill(text, { time });
    status.classList.toggle('speicherstand--fehlt', outcome !== 'saved');
    status.hidden = false;
  }
}

export function answers(form) {
  const typed = new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === 'string'));
  typed.set('_action', 'save');
  return typed;
}
