import { fill, pageLanguage } from './text.js';

/** Keeps a draft while somebody types: sends the answers, without files, to the form's `data-autosave` address. */
export function autosave(page, pause = 1500) {
  for (const form of page.querySelectorAll('form[data-autosave]')) {
    let timer;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(() => save(form), pause);
    };
    form.addEventListener('input', later);
    form.addEventListener('change', later);
    // the real submission carries everything; a draft that overtakes it would bring it back to life
    form.addEventListener('submit', () => clearTimeout(timer));
  }
}

async function save(form) {
  if (form.dataset.sent) {
    return;
  }
  let saved;
  try {
    saved = (await fetch(form.dataset.autosave, { method: 'POST', body: answers(form), redirect: 'error' })).ok;
  } catch {
    saved = false;
  }
  const status = form.querySelector('[data-autosave-status]');
  const text = saved ? status?.dataset.saved : status?.dataset.failed;
  if (text) {
    const time = new Intl.DateTimeFormat(pageLanguage(), { timeStyle: 'short' }).format(new Date());
    status.textContent = fill(text, { time });
    status.hidden = false;
  }
}

export function answers(form) {
  const typed = new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === 'string'));
  typed.set('_action', 'save');
  return typed;
}
