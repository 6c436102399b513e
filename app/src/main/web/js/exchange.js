import { inTurn } from './turns.js';

/**
 * The server alone decides what is asked and what is wrong. When an answer that others depend on changes, when a wrong
 * one is mended, and when items of a list come and go, the form is sent as its own buttons would send it, and the fields
 * of the answer replace those of the page. Without script the same buttons do the same.
 */
export function exchangeFields(page) {
  page.addEventListener('change', ({ target }) => {
    const form = target.closest('[data-form-fields]') && target.form;
    if (form && target.type !== 'file' && (target.closest('[data-rerender]') || isWrong(target))) {
      exchange(page, form, 'refresh');
    }
  });
  page.addEventListener('click', (event) => {
    const button = event.target.closest('[data-form-fields] button[name=_action]');
    if (button?.form && /^(add|drop|remove):/.test(button.value) && !event.defaultPrevented) {
      event.preventDefault();
      exchange(page, button.form, button.value);
    }
  });
}

const isWrong = (field) =>
  field.getAttribute('aria-invalid') === 'true' || field.closest('.kern-fieldset--error, .kern-form-check--error');

async function exchange(page, form, action) {
  const turn = (form.exchanges = (form.exchanges ?? 0) + 1);
  try {
    const html = await inTurn(form, () => send(form, action));
    await atRest(page);
    // of several answers on their way only the newest is drawn
    if (turn === form.exchanges) {
      show(page, form, html, action);
    }
  } catch {
    // back to what works without script: the form's own buttons
    form.querySelectorAll('.ohne-js').forEach((button) => button.classList.remove('ohne-js'));
    if (/^(add|drop|remove):/.test(action)) {
      const button = page.createElement('button');
      button.name = '_action';
      button.value = action;
      button.hidden = true;
      form.append(button);
      button.click();
      button.remove();
    }
  }
}

async function send(form, action) {
  const answer = await fetch(form.action, {
    method: 'POST',
    body: sent(form, action),
    headers: { Accept: 'text/html' },
  });
  if (!answer.ok) {
    throw new Error(`status ${answer.status}`);
  }
  return answer.text();
}

/** Nobody loses the list that they are choosing from: what comes meanwhile waits until it closes. */
export function atRest(page) {
  const box = page.activeElement;
  const isOpen = () => box.isConnected && box.getAttribute('aria-expanded') === 'true';
  return box?.getAttribute('role') === 'combobox' && isOpen()
    ? new Promise((closed) => {
        const watch = new MutationObserver(() => {
          if (!isOpen()) {
            watch.disconnect();
            closed();
          }
        });
        watch.observe(box, { attributes: true, attributeFilter: ['aria-expanded'] });
      })
    : Promise.resolve();
}

/** What the button with this value sends, without the files: those are sent on their own. */
export function sent(form, action) {
  const data = new FormData(form);
  for (const [name, value] of [...data]) {
    if (typeof value !== 'string') {
      data.delete(name);
    }
  }
  data.set('_action', action);
  return data;
}

/** Puts the answer's fields and its list of what is wrong in the place of the page's. */
export function show(page, form, html, action = 'refresh') {
  const answer = new DOMParser().parseFromString(html, 'text/html');
  const fields = answer.querySelector('[data-form-fields]');
  const current = form.querySelector('[data-form-fields]');
  if (!fields || !current) {
    throw new Error('no fields in the answer');
  }
  const before = questions(current);
  swap(page, current, fields, action);
  const problems = answer.querySelector('[data-form-problems]');
  if (problems) {
    page.querySelector('[data-form-problems]')?.replaceChildren(...problems.childNodes);
    page.title = answer.title || page.title;
  }
  arrive(page, current, action);
  tell(form, before, questions(current));
}

const questions = (fields) => fields.querySelectorAll('label, legend').length;

function tell(form, before, after) {
  const note = form.querySelector('[data-form-note]');
  if (note) {
    note.textContent = after > before ? note.dataset.more : after < before ? note.dataset.fewer : '';
  }
}

export function swap(page, current, incoming, action = 'refresh') {
  const focused = page.activeElement;
  // items of a list move up when one before them goes: then only the server knows what belongs where
  if (!action.startsWith('drop:')) {
    for (const field of incoming.querySelectorAll('input[id], select[id], textarea[id]')) {
      // a long select hides behind the box that it is searched with
      const old = page.getElementById(`${field.id}-wert`) ?? page.getElementById(field.id);
      if (old && current.contains(old)) {
        keep(old, field);
        carry(current, incoming, field.id);
      }
    }
  }
  const caret = selection(focused);
  const typed = focused?.getAttribute?.('role') === 'combobox' ? focused.value : undefined;
  current.replaceChildren(...incoming.childNodes);
  current.dispatchEvent(new CustomEvent('exchanged', { bubbles: true }));
  const again = focused?.id && page.getElementById(focused.id);
  if (again && again !== page.activeElement) {
    again.focus({ preventScroll: true });
    if (typed !== undefined) {
      again.value = typed;
    }
    caret && again.setSelectionRange?.(...caret);
  }
}

/** What somebody typed or chose while the answer was on its way is newer than the answer. */
function keep(old, field) {
  if (old.type === 'checkbox' || old.type === 'radio') {
    field.checked = old.checked;
  } else if (field.type !== 'hidden' && field.type !== 'file') {
    field.value = old.value;
  }
}

/** A file that is on its way, or did not arrive, stays listed. */
function carry(current, incoming, id) {
  const list = `[data-files-for="${CSS.escape(id)}"]`;
  incoming.querySelector(list)?.append(...current.querySelectorAll(`${list} [data-chosen]`));
}

/** The focus goes to the new item, or to the list that has lost one. */
function arrive(page, fields, action) {
  const [what, path, index] = action.split(':');
  const id = (key) => `f-${key.replace(/\]?[.[]/g, '-').replace(/\]$/, '')}`;
  if (what === 'add') {
    const list = page.getElementById(id(path));
    const items = [...(list?.querySelectorAll('.wiederholung') ?? [])].filter((item) => item.closest('.liste') === list);
    items[items.length - 1]?.focus();
  } else if (what === 'drop') {
    page.getElementById(id(path))?.focus();
  } else if (what === 'remove' && index) {
    page.getElementById(id(path))?.focus();
  }
}

function selection(field) {
  // number, e-mail and date fields have no selection
  return typeof field?.selectionStart === 'number' ? [field.selectionStart, field.selectionEnd] : undefined;
}
