import { commands, run } from './commands.js';
import { walk } from './inbox.js';
import { isField, pressed, STEPS, works } from './keys.js';
import { palette } from './palette.js';
import { tick } from './selection.js';
import { keep, kept } from './store.js';

/** Key of the browser's storage; `off` where somebody does not want single keys to work. */
const SINGLE = 'amtsweg.keys';

/** Keys for those who work through the inbox all day; everything they do can be done without them. */
export function keyboard(page) {
  const box = page.querySelector('[data-keyboard]');
  if (!box) {
    return;
  }
  const store = () => page.defaultView.localStorage;
  const [help, finder] = ['[data-help-text]', '[data-palette]'].map((part) => box.querySelector(part));
  // browsers before 2022 have no dialogs; the keys work there all the same
  const dialogs = Boolean(help.showModal);
  const single = box.querySelector('[data-single]');
  const offer = () => commands(page, box.dataset).filter(({ element }) => dialogs || !element.matches('[data-help]'));
  const find = palette(page, finder, box.dataset, offer);

  const remembered = () => (single.checked = kept(store, SINGLE) !== 'off');
  remembered();
  page.defaultView.addEventListener('storage', remembered);
  single.addEventListener('change', () => keep(store, SINGLE, single.checked ? 'on' : 'off'));

  box.hidden = !dialogs;
  box.querySelector('[data-help]').addEventListener('click', () => help.showModal());
  box.querySelectorAll('[data-close]').forEach((button) =>
    button.addEventListener('click', () => button.closest('dialog').close()),
  );

  page.addEventListener('keydown', (event) => {
    const key = event.defaultPrevented ? '' : pressed(event);
    const { target, repeat } = event;
    const now = {
      dialog: Boolean(page.querySelector('dialog[open]')),
      field: isField(target),
      list: Boolean(target.closest?.('table[data-inbox]')),
      single: single.checked,
      repeat,
    };
    if (works(key, now) && act(key, target)) {
      event.preventDefault();
    }
  });

  /** @returns whether the key did something; if not, it is the browser's */
  function act(key, target) {
    if (STEPS.has(key)) {
      return walk(page, STEPS.get(key));
    }
    if (key === 'x' || key === 'Shift+x') {
      return tick(page, key === 'Shift+x');
    }
    if (key === 'Ctrl+K') {
      dialogs && find.open();
      return dialogs;
    }
    const command = offer().find(({ keys }) => keys.includes(key));
    // a field of another form of the page does not complete the task
    if (!command || (key === 'Ctrl+Enter' && command.element.form !== target.form)) {
      return false;
    }
    if (command.twice && page.activeElement !== command.element) {
      command.element.focus();
    } else {
      run(command);
    }
    return true;
  }
}
