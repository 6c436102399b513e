/**
 * Helps with long lists of choices. A long select becomes a text box with the matching choices below it; above a long
 * group of check boxes is a field that hides those that do not match. The select and the boxes are still what is sent.
 */
export function searchable(page) {
  const enhance = () => {
    page.querySelectorAll('select[data-searchable]:not([data-searched])').forEach((select) => combobox(page, select));
    page.querySelectorAll('fieldset[data-searchable]:not([data-searched])').forEach((group) => filter(page, group));
  };
  enhance();
  page.addEventListener('htmx:afterSwap', enhance);
}

/** Letters with and without marks are the same, and so are ß and ss. */
export const plain = (text) =>
  text
    .toLocaleLowerCase('de')
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .trim();

/** The labels that contain all words; those that begin with the first word come first. */
export function fitting(labels, typed) {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  return labels
    .map((label, index) => ({ index, label: plain(label) }))
    .filter(({ label }) => words.every((word) => label.includes(word)))
    .sort((a, b) => Number(!a.label.startsWith(words[0] ?? '')) - Number(!b.label.startsWith(words[0] ?? '')) || a.index - b.index)
    .map(({ index }) => index);
}

function combobox(page, select) {
  select.dataset.searched = 'true';
  const { id } = select;
  const input = page.createElement('input');
  const list = page.createElement('ul');
  const box = select.parentElement;
  const focused = page.activeElement === select;
  let options = [];
  let shown = [];
  let active = -1;

  Object.assign(input, { type: 'text', autocomplete: 'off', className: 'kern-form-input__input', spellcheck: false });
  input.placeholder = select.options[0].value ? '' : select.options[0].textContent;
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-expanded', 'false');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', `${id}-liste`);
  list.id = `${id}-liste`;
  list.className = 'auswahlliste';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', page.querySelector(`label[for="${CSS.escape(id)}"]`)?.textContent.trim() ?? '');
  list.hidden = true;
  select.id = `${id}-wert`;
  input.id = id;
  select.hidden = true;
  box.classList.add('auswahlfeld');
  box.append(input, list);
  follow(select);
  focused && input.focus();

  // what the server now says about it; a choice made meanwhile is newer
  box.renew = (fresh, replaced) => {
    const { value } = replaced ? fresh : select;
    select.replaceChildren(...fresh.options);
    select.value = value;
    follow(fresh);
  };

  function follow(source) {
    options = [...select.options].filter(({ value }) => value);
    for (const name of ['aria-describedby', 'aria-invalid', 'aria-required']) {
      source.hasAttribute(name) ? input.setAttribute(name, source.getAttribute(name)) : input.removeAttribute(name);
    }
    input.classList.toggle('kern-form-input__input--error', source.hasAttribute('aria-invalid'));
    input.value = chosen();
  }

  function chosen() {
    return select.value ? select.selectedOptions[0].textContent : '';
  }

  function open(typed) {
    shown = fitting(options.map(({ textContent }) => textContent), typed);
    active = -1;
    list.replaceChildren(
      ...shown.map((index, row) => {
        const item = page.createElement('li');
        item.id = `${id}-wahl-${row}`;
        item.setAttribute('role', 'option');
        item.setAttribute('aria-selected', 'false');
        item.textContent = options[index].textContent;
        // before the field loses the focus
        item.addEventListener('mousedown', (event) => {
          event.preventDefault();
          choose(row);
        });
        return item;
      }),
    );
    list.hidden = shown.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
    input.removeAttribute('aria-activedescendant');
  }

  function close() {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
    input.dispatchEvent(new CustomEvent('closed'));
  }

  function walk(step) {
    if (list.hidden) {
      open('');
    }
    active = (active + step + shown.length) % shown.length || 0;
    [...list.children].forEach((item, row) => item.setAttribute('aria-selected', String(row === active)));
    list.children[active]?.scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', `${id}-wahl-${active}`);
  }

  function choose(row) {
    select.value = options[shown[row]].value;
    input.value = chosen();
    close();
    changed();
  }

  function changed() {
    ['input', 'change'].forEach((type) => select.dispatchEvent(new Event(type, { bubbles: true })));
  }

  input.addEventListener('input', () => open(input.value));
  input.addEventListener('click', () => list.hidden && open(''));
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      walk(event.key === 'ArrowDown' ? 1 : active < 0 ? 0 : -1);
    } else if (event.key === 'Enter' && !list.hidden && active >= 0) {
      event.preventDefault();
      choose(active);
    } else if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      close();
    }
  });
  // text that is not a choice is not an answer: a single match is taken, no text clears it, else it stays as it was
  input.addEventListener('blur', () => {
    const typed = plain(input.value);
    const exact = options.findIndex(({ textContent }) => plain(textContent) === typed);
    const fits = fitting(options.map(({ textContent }) => textContent), input.value);
    const taken = !typed ? '' : exact >= 0 ? options[exact].value : fits.length === 1 ? options[fits[0]].value : select.value;
    close();
    if (taken !== select.value) {
      select.value = taken;
      changed();
    }
    input.value = chosen();
  });
}

function filter(page, group) {
  group.dataset.searched = 'true';
  const body = group.querySelector('.kern-fieldset__body');
  const words = group.closest('form')?.querySelector('[data-form-note]')?.dataset;
  if (!body || !words?.filter) {
    return;
  }
  const label = page.createElement('label');
  const input = page.createElement('input');
  input.type = 'search';
  input.autocomplete = 'off';
  input.className = 'kern-form-input__input';
  label.className = 'kern-label auswahlfilter';
  label.append(words.filter, input);
  group.insertBefore(label, body);
  input.addEventListener('keydown', (event) => event.key === 'Enter' && event.preventDefault());
  input.addEventListener('input', (event) => {
    event.stopPropagation();
    const boxes = [...body.querySelectorAll('.kern-form-check')];
    const fits = new Set(fitting(boxes.map(({ textContent }) => textContent), input.value));
    boxes.forEach((box, index) => (box.hidden = !fits.has(index) && !box.querySelector('input:checked')));
  });
}
