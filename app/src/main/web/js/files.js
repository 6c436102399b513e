import { atRest, sent, show } from './exchange.js';
import { fill, pageLanguage, size } from './text.js';
import { inTurn } from './turns.js';

/**
 * Sends each chosen file at once and on its own, says how far it is, and lets it be stopped. A file that is too large is
 * not sent at all; one that did not arrive can be sent again.
 */
export function uploadFiles(page) {
  page.addEventListener('change', ({ target }) => {
    const list = target.type === 'file' && page.querySelector(`[data-files-for="${CSS.escape(target.id)}"]`);
    if (list && target.form?.dataset.autosave) {
      const chosen = [...target.files];
      target.value = '';
      list.querySelectorAll('[data-chosen=refused]').forEach((line) => line.remove());
      chosen.forEach((file) => take(page, target.form, target, file));
    }
  });
  // what is still on its way arrives before the form is sent
  page.addEventListener(
    'click',
    async (event) => {
      const button = event.target.closest?.('button');
      const form = button?.form;
      if (form?.uploads?.size && button.name === '_action' && !event.defaultPrevented) {
        event.preventDefault();
        event.stopImmediatePropagation();
        button.setAttribute('aria-disabled', 'true');
        await Promise.all(form.uploads);
        button.removeAttribute('aria-disabled');
        const lost = form.querySelector('[data-chosen=failed] button');
        if (lost) {
          lost.focus();
          return;
        }
        (button.isConnected ? button : form.querySelector(`button[value="${CSS.escape(button.value)}"]`))?.click();
      }
    },
    true,
  );
}

function take(page, form, { id, name, dataset }, file) {
  const line = page.createElement('li');
  const list = () => page.querySelector(`[data-files-for="${CSS.escape(id)}"]`);
  if (isTooLarge(file, dataset.maxBytes) && dataset.tooLarge) {
    line.dataset.chosen = 'refused';
    line.className = 'zu-gross';
    line.textContent = describe(file, dataset.maxBytes, dataset.tooLarge);
    list().append(line);
    return;
  }
  list().append(line);
  const upload = inTurn(form, () => send(page, form, name, file, line))
    .then(async (html) => {
      line.remove();
      if (html) {
        await atRest(page);
        show(page, form, html);
      }
    })
    .catch(() => failed(page, line, file, form, () => take(page, form, { id, name, dataset }, file)));
  form.uploads ??= new Set();
  form.uploads.add(upload);
  upload.finally(() => form.uploads.delete(upload));
}

/** @returns the page that answers, or nothing when it was stopped */
function send(page, form, name, file, line) {
  const words = form.querySelector('[data-form-note]')?.dataset ?? {};
  const bar = page.createElement('progress');
  const text = page.createElement('span');
  const stop = button(page, words.cancel, `${words.cancel}: ${file.name}`);
  bar.max = 1;
  bar.value = 0;
  bar.setAttribute('aria-label', file.name);
  text.textContent = `${file.name} (${size(file.size, pageLanguage())})`;
  line.dataset.chosen = 'sending';
  line.replaceChildren(text, bar, stop);
  return new Promise((arrived, lost) => {
    const request = new XMLHttpRequest();
    stop.addEventListener('click', () => {
      request.abort();
      line.remove();
      arrived();
    });
    request.upload.addEventListener('progress', ({ loaded, total }) => (bar.value = total ? loaded / total : 0));
    request.addEventListener('load', () => (request.status === 200 ? arrived(request.responseText) : lost()));
    request.addEventListener('error', lost);
    const body = sent(form, 'refresh');
    body.append(name, file);
    request.open('POST', form.action);
    request.setRequestHeader('Accept', 'text/html');
    request.send(body);
  });
}

function failed(page, line, file, form, again) {
  const words = form.querySelector('[data-form-note]')?.dataset ?? {};
  const text = page.createElement('span');
  const retry = button(page, words.retry, `${words.retry}: ${file.name}`);
  text.textContent = fill(words.failed ?? '{name}', { name: file.name });
  retry.addEventListener('click', () => {
    line.remove();
    again();
  });
  line.dataset.chosen = 'failed';
  line.className = 'zu-gross';
  line.replaceChildren(text, retry);
}

function button(page, text, name) {
  const button = page.createElement('button');
  const label = page.createElement('span');
  button.type = 'button';
  button.className = 'kern-btn kern-btn--tertiary';
  button.setAttribute('aria-label', name);
  label.className = 'kern-label';
  label.textContent = text;
  button.append(label);
  return button;
}

export const isTooLarge = (file, maxBytes) => Number(maxBytes) > 0 && file.size > Number(maxBytes);

export const describe = (file, maxBytes, text, lang = pageLanguage()) =>
  fill(text, { name: file.name, size: size(file.size, lang), max: size(Number(maxBytes), lang) });
