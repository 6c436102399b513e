import htmx from 'htmx.org';
import { fill, pageLanguage, size, tooLarge } from './text.js';

/**
 * Sends each chosen file at once and on its own, shows its progress, and lets people stop it. A file that is too large is
 * not sent at all; one that did not arrive can be sent again.
 */
export function uploadFiles(page) {
  page.addEventListener('change', ({ target }) => {
    const list = target.type === 'file' && target.closest('#felder') && listFor(page, target.id);
    if (list) {
      const chosen = [...target.files];
      target.value = '';
      // what is said of files chosen before stays until others have taken their place
      const before = [...list.querySelectorAll('[data-chosen=refused]')];
      const forget = () => before.forEach((line) => line.remove());
      let further = false;
      chosen.forEach((file) => {
        further = take(page, target.form, target, file, further, forget) || further;
      });
      if (!further) {
        forget();
      }
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

const listFor = (page, id) => page.querySelector(`[data-files-for="${CSS.escape(id)}"]`);

/**
 * @param further whether it was chosen together with files that were sent before: what is said of those stays
 * @param arrives is called once the file is there
 * @returns whether it is sent
 */
function take(page, form, { id, name, dataset, multiple }, file, further, arrives) {
  const line = page.createElement('li');
  listFor(page, id).append(line);
  line.textContent = tooLarge(file, dataset.maxBytes, dataset.tooLarge);
  if (line.textContent) {
    line.dataset.chosen = 'refused';
    line.className = 'zu-gross';
    return false;
  }
  const values = further ? { [name]: file, _further: 'true' } : { [name]: file };
  const again = () => take(page, form, { id, name, dataset, multiple }, file, true, arrives);
  form.uploads ??= new Set();
  form.queues ??= new Map();
  line.textContent = file.name;
  // where there is only one file, the last one chosen is the last one sent
  const turn = (!multiple && form.queues.get(id)) || Promise.resolve();
  const upload = turn.then(() => send(page, form, values, file, line)).then((arrived) => {
    if (!arrived) {
      failed(page, line, file, form, again);
      return;
    }
    line.remove();
    arrives();
  });
  form.queues.set(id, upload);
  form.uploads.add(upload);
  upload.finally(() => form.uploads.delete(upload));
  return true;
}

/** @returns whether there is nothing more to do: it arrived, or was stopped */
function send(page, form, values, file, line) {
  const words = form.querySelector('[data-form-note]').dataset;
  const bar = page.createElement('progress');
  const text = page.createElement('span');
  const stop = button(page, words.cancel, `${words.cancel}: ${file.name}`);
  bar.max = 1;
  bar.value = 0;
  bar.setAttribute('aria-label', file.name);
  text.textContent = `${file.name} (${size(file.size, pageLanguage())})`;
  line.dataset.chosen = 'sending';
  line.setAttribute('hx-encoding', 'multipart/form-data');
  line.replaceChildren(text, bar, stop);
  return new Promise((done) => {
    // the answer's own progress comes after the file's
    line.addEventListener('htmx:xhr:progress', ({ detail: { loaded, total } }) => {
      bar.value = Math.max(bar.value, total ? loaded / total : 0);
    });
    line.addEventListener('htmx:afterRequest', ({ detail }) => done(detail.successful));
    stop.addEventListener('click', () => {
      htmx.trigger(line, 'htmx:abort');
      line.remove();
      done(true);
    });
    htmx.ajax('POST', form.action, { source: line, values });
  });
}

function failed(page, line, file, form, again) {
  const words = form.querySelector('[data-form-note]').dataset;
  const text = page.createElement('span');
  const retry = button(page, words.retry, `${words.retry}: ${file.name}`);
  text.textContent = fill(words.failed, { name: file.name });
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
