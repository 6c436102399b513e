import { matching, run, written } from './commands.js';

/** A field that finds what can be done on this page, and does it: a combobox whose list is always open. */
export function palette(page, dialog, words, offer) {
  const input = dialog.querySelector('input');
  const list = dialog.querySelector('[role=listbox]');
  const none = dialog.querySelector('[data-none]');
  let offered = [];
  let shown = [];
  let active = 0;

  function draw() {
    shown = matching(offered, input.value);
    list.replaceChildren(...shown.map(item));
    list.hidden = shown.length === 0;
    none.hidden = shown.length > 0;
    walk(-active);
  }

  function item(command, row) {
    const line = page.createElement('li');
    line.id = `${list.id}-${row}`;
    line.setAttribute('role', 'option');
    line.append(part('span', command.label), ' ', part('small', command.group), ' ');
    line.append(...command.keys.map((key) => part('kbd', written(key, words))));
    // before the field loses the focus
    line.addEventListener('mousedown', (event) => event.preventDefault());
    line.addEventListener('click', () => choose(row));
    return line;
  }

  function part(name, text) {
    const element = page.createElement(name);
    element.textContent = text;
    return element;
  }

  function walk(step) {
    active = shown.length ? (active + step + shown.length) % shown.length : 0;
    [...list.children].forEach((line, row) => line.setAttribute('aria-selected', String(row === active)));
    list.children[active]?.scrollIntoView?.({ block: 'nearest' });
    shown.length
      ? input.setAttribute('aria-activedescendant', `${list.id}-${active}`)
      : input.removeAttribute('aria-activedescendant');
  }

  /** The dialog first gives the focus back to where it was. */
  function choose(row) {
    const command = shown[row];
    if (command) {
      dialog.close();
      run(command);
    }
  }

  input.addEventListener('input', draw);
  input.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      walk(step);
    } else if (event.key === 'Enter' && !event.isComposing) {
      event.repeat || choose(active);
    } else if (event.key.toLowerCase() === 'k' && event.ctrlKey && !event.altKey) {
      dialog.close();
    } else {
      return;
    }
    event.preventDefault();
  });

  return {
    open() {
      offered = offer();
      input.value = '';
      dialog.showModal();
      draw();
      input.focus();
    },
  };
}
