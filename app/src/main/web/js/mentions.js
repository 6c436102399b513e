import { fitting } from './searchable.js';

/** What stands before the cursor, from the last @ on, if it can be the beginning of a name. */
const BEGUN = /(?:^|[^\p{L}\d])@([\p{L}'.-]*(?: [\p{L}'.-]*)?)$/u;

/** Offers colleagues while somebody writes @ and the beginning of a name; without scripts the list beside does the same. */
export function mentions(page) {
  page.querySelectorAll('textarea[data-mentions]').forEach((field) => {
    const select = page.getElementById(field.dataset.mentions);
    const names = select ? [...select.options].filter(({ value }) => value).map(({ textContent }) => textContent.trim()) : [];
    names.length && offer(page, field, names);
  });
}

/** The beginning of a name that somebody is writing; nothing if there is none. */
export const begun = (text) => text.match(BEGUN)?.[1];

function offer(page, field, names) {
  const list = page.createElement('ul');
  let shown = [];
  let active = 0;

  list.id = `${field.id}-liste`;
  list.className = 'auswahlliste';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', field.dataset.mentionsLabel ?? '');
  list.hidden = true;
  field.after(list);
  field.setAttribute('aria-controls', list.id);
  field.setAttribute('aria-autocomplete', 'list');

  function draw() {
    const typed = begun(field.value.slice(0, field.selectionStart));
    shown = typed === undefined ? [] : fitting(names, typed).slice(0, 8).map((index) => names[index]);
    shown = shown.length === 1 && shown[0] === typed ? [] : shown;
    list.replaceChildren(...shown.map(item));
    list.hidden = shown.length === 0;
    walk(-active);
  }

  function item(name, row) {
    const line = page.createElement('li');
    line.id = `${list.id}-${row}`;
    line.setAttribute('role', 'option');
    line.textContent = name;
    // before the field loses the focus
    line.addEventListener('mousedown', (event) => {
      event.preventDefault();
      choose(row);
    });
    return line;
  }

  function walk(step) {
    active = shown.length ? (active + step + shown.length) % shown.length : 0;
    [...list.children].forEach((line, row) => line.setAttribute('aria-selected', String(row === active)));
    shown.length
      ? field.setAttribute('aria-activedescendant', `${list.id}-${active}`)
      : field.removeAttribute('aria-activedescendant');
  }

  function choose(row) {
    const here = field.selectionStart;
    const before = field.value.slice(0, here);
    const start = here - begun(before).length;
    const name = shown[row] + (field.value[here] === ' ' ? '' : ' ');
    field.value = field.value.slice(0, start) + name + field.value.slice(here);
    field.setSelectionRange(start + name.length, start + name.length);
    close();
    field.dispatchEvent(new page.defaultView.Event('input', { bubbles: true }));
  }

  function close() {
    shown = [];
    list.hidden = true;
    field.removeAttribute('aria-activedescendant');
  }

  field.addEventListener('input', draw);
  field.addEventListener('blur', close);
  field.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (list.hidden) {
      return;
    }
    if (step) {
      walk(step);
    } else if ((event.key === 'Enter' || event.key === 'Tab') && !event.isComposing) {
      choose(active);
    } else if (event.key === 'Escape') {
      close();
    } else {
      return;
    }
    event.preventDefault();
  });
}
