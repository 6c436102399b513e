import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { JSDOM } from 'jsdom';
import { commands, matching, written } from '../js/commands.js';
import { keepPlace } from '../js/inbox.js';
import { keyboard } from '../js/keyboard.js';
import { pressed, works } from '../js/keys.js';
import { selection } from '../js/selection.js';

const KEYS = (where) => `
  <div data-keyboard="${where}" data-sort="Sortieren" data-search="Suche" data-key-ctrl="Strg">
    <button type="button" data-help><kbd aria-hidden="true">?</kbd> Tastatur</button>
    <dialog data-help-text><button type="button" data-close>Schließen</button><input type="checkbox" checked data-single></dialog>
    <dialog data-palette><label for="befehl">Was?</label><input id="befehl"><ul id="liste" role="listbox"></ul>
      <p><span data-none hidden>Nichts</span></p><button type="button" data-close>Schließen</button></dialog>
  </div>`;

const INBOX = `
  <nav class="navigation" aria-label="Hauptmenü"><a href="#start">Startseite</a></nav>
  <main>${KEYS('inbox')}
    <nav class="ansichten" aria-label="Ansichten">
      ${Array.from({ length: 11 }, (_, n) => `<a href="#ansicht-${n + 1}">Ansicht ${n + 1} <span class="ansichten__zahl">(7)</span></a>`).join('')}
    </nav>
    <label for="q">Name oder Stichwort</label><input id="q" name="q" type="search" value="Muster">
    <select id="amt"><option>Alle</option></select>
    <table data-inbox><thead><tr><th><a class="sortiert" href="#frist">Frist</a></th></tr></thead><tbody>
      <tr><td><input class="auswahl__kasten" type="checkbox" value="a"></td><td><a id="a" href="/amt/vorgang/1/aufgabe/a?liste=+">DU-1</a></td></tr>
      <tr><td><input class="auswahl__kasten" type="checkbox" value="b"></td><td><a id="b" href="/amt/vorgang/2/aufgabe/b?liste=+">DU-2</a></td></tr>
      <tr><td><input class="auswahl__kasten" type="checkbox" value="c"></td><td><a id="c" href="/amt/vorgang/3/aufgabe/c">DU-3</a></td></tr>
    </tbody></table>
    <form id="auswahl"><button data-key="b">Bearbeiten</button><output data-selected data-word="ausgewählt"></output></form>
    <a rel="prev" href="#davor">Zurück</a><a rel="next" href="#danach">Weiter</a>
  </main>`;

const TASK = `
  <main>${KEYS('task')}
    <p class="brotkrumen"><a href="#zurueck">Zum Eingang</a></p>
    <form id="art"><input id="art-feld"></form>
    <form id="formular" method="post">
      <button class="kern-sr-only" name="_action" value="preview" tabindex="-1" aria-hidden="true"></button>
      <input id="feld"><textarea id="text"></textarea><p id="frei" contenteditable="true">x</p>
      <button id="fertig" name="_action" value="complete">Abschließen</button>
      <button name="_action" value="next">Nächste</button>
      <button class="kern-btn" name="_action" value="preview">Vorschau</button>
    </form>
    <form method="post" action="/amt/vorgang/1/aufgabe/a/zuruecklegen?liste=+"><button>Zurücklegen</button></form>
  </main>`;

const FREE = `<main>${KEYS('task')}
  <form method="post" action="/amt/vorgang/1/aufgabe/a/uebernehmen?liste=x%2Fuebernehmen"><button id="nimm">Übernehmen</button></form></main>`;

/** A page, whose links and buttons only tell that they were used. */
function opened(body, { dialogs = true, url = 'http://stadt.test/amt/vorgang/1/aufgabe/a', storage } = {}) {
  const { window } = new JSDOM(body, { url });
  const { document } = window;
  if (dialogs) {
    // as browsers do, which jsdom does not
    window.HTMLDialogElement.prototype.showModal = function () {
      this.open = true;
    };
    window.HTMLDialogElement.prototype.close = function () {
      this.open = false;
    };
  }
  if (storage) {
    Object.defineProperty(window, 'localStorage', { get: storage });
    Object.defineProperty(window, 'sessionStorage', { get: storage });
  }
  const used = [];
  document.addEventListener('click', (event) => {
    const element = event.target.closest('a, button');
    if (element && !element.closest('[data-keyboard]')) {
      used.push(element.textContent.trim());
      event.preventDefault();
    }
  });
  const press = (key, more = {}, at = document.activeElement) => {
    const event = new window.KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
    at.dispatchEvent(event);
    return event.defaultPrevented;
  };
  keyboard(document);
  selection(document);
  const at = (id) => document.getElementById(id);
  return { window, document, used, press, at };
}

const CTRL = { ctrlKey: true };

test('a key has its name, and none with what the browser or the system wants', () => {
  const names = (...events) => events.map(pressed);
  assert.deepEqual(
    names({ key: 'j' }, { key: 'Ü' }, { key: '?', shiftKey: true }, { key: '/', shiftKey: true }, { key: 'Escape' }),
    ['j', 'ü', '?', '/', 'Escape'],
  );
  assert.deepEqual(names({ key: 'k', ...CTRL }, { key: 'K', ...CTRL }, { key: 'Enter', ...CTRL }), ['Ctrl+K', 'Ctrl+K', 'Ctrl+Enter']);
  assert.deepEqual(
    names(
      { key: 'J', shiftKey: true },
      { key: 'ArrowDown', shiftKey: true },
      { key: 'n', ...CTRL },
      { key: 'k', ...CTRL, shiftKey: true },
      { key: 'e', altKey: true },
      { key: 'e', metaKey: true },
      { key: '@', ctrlKey: true, altKey: true },
      { key: 'e', getModifierState: (name) => name === 'AltGraph' },
      { key: 'e', isComposing: true },
      {},
    ),
    Array(10).fill(''),
  );
});

test('keys write in fields, and dialogs have their own', () => {
  for (const key of ['j', 'ArrowDown', 's', '?', 'e', 'ü', 'Escape', '1']) {
    assert.equal(works(key), true, key);
    assert.equal(works(key, { field: true }), false, key);
    assert.equal(works(key, { dialog: true }), false, key);
  }
  assert.deepEqual([works('Ctrl+K', { field: true }), works('Ctrl+Enter', { field: true })], [true, true]);
  assert.deepEqual([works('Ctrl+K', { dialog: true }), works('Ctrl+Enter')], [false, false]);
  assert.equal(works(''), false);
});

test('a key that is held down walks, and does nothing else', () => {
  const held = ['j', 'ArrowUp', 'e', 'ü', 'n', 'Ctrl+K'].filter((key) => works(key, { repeat: true }));
  assert.deepEqual(held, ['j', 'ArrowUp']);
  assert.equal(works('Ctrl+Enter', { field: true, repeat: true }), false);
});

test('single keys can be switched off, except inside the list', () => {
  const left = (more) => ['j', 'ArrowDown', 's', '?', '1', 'e', 'Escape', 'Ctrl+K'].filter((key) => works(key, { single: false, ...more }));
  assert.deepEqual(left({}), ['Ctrl+K']);
  assert.deepEqual(left({ list: true }), ['j', 'ArrowDown', 'Ctrl+K']);
});

test('offers what the page has, and nothing that is not there', () => {
  const of = (body) => {
    const { document } = new JSDOM(body).window;
    return commands(document, { sort: 'Sortieren', search: 'Suche' }).map(({ keys, label, group }) => [keys.join(), group, label].join('|'));
  };
  const inbox = of(INBOX);
  assert.deepEqual(inbox.slice(0, 2), ['s,/|Suche|Name oder Stichwort', '1|Ansichten|Ansicht 1']);
  assert.deepEqual(inbox.slice(9), [
    '9|Ansichten|Ansicht 9',
    '|Ansichten|Ansicht 10',
    '|Ansichten|Ansicht 11',
    '|Sortieren|Frist',
    'n||Weiter',
    'p||Zurück',
    'b||Bearbeiten',
    '?||Tastatur',
    '|Hauptmenü|Startseite',
  ]);
  assert.deepEqual(of(TASK), [
    'Ctrl+Enter||Abschließen',
    'e||Nächste',
    'f||',
    '||Vorschau',
    '||Zurücklegen',
    'Escape||Zum Eingang',
    '?||Tastatur',
  ]);
  assert.deepEqual(of(FREE), ['ü||Übernehmen', '?||Tastatur']);
});

test('the templates have what keys lead to', () => {
  const keys = (...names) => {
    const html = names.map((name) => readFileSync(new URL(`../../resources/templates/${name}.html`, import.meta.url), 'utf8')).join('');
    const rendered = html.replace(/th:action="@\{\|\$\{base\}([^|]+)\|[^"]*"/g, 'action="/amt/vorgang/1/aufgabe/a$1?liste=+"');
    const { document } = new JSDOM(rendered).window;
    return { keys: commands(document).flatMap((command) => command.keys).sort(), document };
  };
  const inbox = keys('office/inbox', 'fragments/keys');
  assert.deepEqual(inbox.keys, ['/', '1', '?', 'b', 'n', 'p', 's']);
  assert.ok(inbox.document.querySelector('table[data-inbox] > tbody > tr a'));
  assert.deepEqual(keys('office/task', 'fragments/handling', 'fragments/ui', 'fragments/keys').keys.filter((key) => !'np'.includes(key)), [
    '?',
    'Ctrl+Enter',
    'Escape',
    'Escape',
    'e',
    'f',
    'w',
    'z',
    'ü',
  ]);
  const parts = '[data-help], [data-help-text], [data-palette] [role=listbox], [data-palette] [data-none], [data-single]';
  assert.equal(inbox.document.querySelectorAll(parts).length, 5);
});

test('finds commands by name and group, in any spelling', () => {
  const all = ['Überfällig|Ansichten', 'Frist|Sortieren', 'Frist heute|Ansichten'].map((line) => {
    const [label, group] = line.split('|');
    return { label, group };
  });
  const found = (typed) => matching(all, typed).map(({ label }) => label);
  assert.deepEqual(found(''), ['Überfällig', 'Frist', 'Frist heute']);
  assert.deepEqual(found('uberf'), ['Überfällig']);
  assert.deepEqual(found('sort fri'), ['Frist']);
  assert.deepEqual(found('ansichten'), ['Überfällig', 'Frist heute']);
  assert.deepEqual(found('nichts'), []);
  assert.equal(written('Ctrl+Enter', { keyCtrl: 'Strg' }), 'Strg+Enter');
});

test('rows are reached from anywhere, and both ends leave the arrows to scrolling', () => {
  const { document, press } = opened(INBOX);
  assert.equal(press('ArrowUp'), false);
  assert.equal(press('j'), true);
  assert.equal(document.activeElement.id, 'a');
  assert.equal(press('ArrowDown'), true);
  assert.equal(document.activeElement.id, 'b');
  assert.equal(press('ArrowDown'), true);
  assert.equal(press('ArrowDown'), false);
  assert.equal(document.activeElement.id, 'c');
  press('k');
  press('k');
  assert.equal(document.activeElement.id, 'a');
});

test('the inbox: search, views and pages', () => {
  const { document, press, used, at } = opened(INBOX);
  press('3');
  press('n');
  press('p');
  press('e');
  press('ü');
  press('Escape');
  assert.deepEqual(used, ['Ansicht 3 (7)', 'Weiter', 'Zurück']);
  assert.equal(press('/', { shiftKey: true }), true);
  assert.equal(document.activeElement, at('q'));
  assert.equal(at('q').selectionEnd, 6);
  assert.equal(press('n'), false);
  assert.equal(press('n', {}, at('amt')), false);
  assert.equal(used.length, 3);
});

test('a task: complete, go on, go back', () => {
  const { document, press, used, at } = opened(TASK);
  press('e');
  assert.equal(document.activeElement.textContent, 'Nächste');
  assert.deepEqual(used, []);
  press('e', { repeat: true });
  press('e');
  press('Enter', CTRL, at('text'));
  press('Enter', { ...CTRL, repeat: true }, at('text'));
  press('Escape');
  assert.deepEqual(used, ['Nächste', 'Abschließen', 'Zum Eingang']);
});

test('a task: nothing happens to those who type, and a field elsewhere completes nothing', () => {
  const { press, used, at } = opened(TASK);
  for (const id of ['feld', 'text', 'frei', 'art-feld']) {
    press('e', {}, at(id));
    press('Escape', {}, at(id));
  }
  press('Enter', CTRL, at('art-feld'));
  press('Enter', CTRL, at('fertig'));
  press('e', CTRL);
  press('e', { ctrlKey: true, altKey: true });
  assert.deepEqual(used, []);
});

test('the telephone is one key away from every page, and a call is saved from within its text', () => {
  const { used, press, at } = opened(`
    <nav class="navigation"><a href="/amt">Eingang</a><a href="/amt/telefon">Telefon</a></nav>
    <main>${KEYS('telephone')}<form><input id="feld" name="q"><button name="_action" value="suchen">Suchen</button>
      <textarea id="text"></textarea><button name="_action" value="speichern">Speichern</button></form></main>`);
  assert.equal(press('t'), true);
  assert.equal(press('Enter', CTRL, at('text')), true);
  assert.equal(press('t', {}, at('text')), false);
  assert.deepEqual(used, ['Telefon', 'Speichern']);
});

test('a free task is claimed', () => {
  const { press, used } = opened(FREE);
  press('ü');
  press('e');
  assert.deepEqual(used, ['Übernehmen']);
});

test('whoever switches single keys off has them off on the next page, too', () => {
  const { document, press, used, at, window } = opened(INBOX);
  const single = document.querySelector('[data-single]');
  single.checked = false;
  single.dispatchEvent(new window.Event('change'));
  press('n');
  press('j');
  assert.deepEqual(used, []);
  assert.equal(document.activeElement, document.body);
  at('a').focus();
  press('j');
  assert.equal(document.activeElement.id, 'b');
  single.checked = true;
  keyboard(document);
  assert.equal(single.checked, false);
});

test('the palette finds, says the keys, and does', () => {
  const { document, press, used, window } = opened(TASK);
  const dialog = document.querySelector('[data-palette]');
  const input = document.getElementById('befehl');
  const type = (text) => {
    input.value = text;
    input.dispatchEvent(new window.Event('input'));
  };
  assert.equal(press('k', CTRL, document.getElementById('feld')), true);
  assert.equal(dialog.open, true);
  assert.equal(document.activeElement, input);
  const lines = () => [...document.querySelectorAll('#liste li')];
  assert.match(lines()[0].textContent, /Abschließen .*Strg\+Enter/);
  press('ArrowDown');
  press('ArrowDown');
  press('ArrowUp');
  assert.deepEqual(lines().map((line) => line.getAttribute('aria-selected')).slice(0, 3), ['false', 'true', 'false']);
  assert.equal(input.getAttribute('aria-activedescendant'), 'liste-1');
  type('gibt es nicht');
  assert.equal(document.querySelector('[data-none]').hidden, false);
  press('Enter');
  assert.equal(dialog.open, true);
  type('vorschau');
  assert.equal(document.querySelector('[data-none]').hidden, true);
  press('Enter', { repeat: true });
  assert.deepEqual(used, []);
  press('Enter');
  assert.deepEqual([used, dialog.open], [['Vorschau'], false]);
  press('k', CTRL);
  press('k', CTRL);
  assert.equal(dialog.open, false);
});

test('help opens by key and button, and keeps the other keys still', () => {
  const { document, press, used } = opened(TASK);
  const help = document.querySelector('[data-help-text]');
  press('?', { shiftKey: true });
  assert.equal(help.open, true);
  press('e', {}, document.body);
  press('k', CTRL, document.body);
  assert.deepEqual(used, []);
  help.querySelector('[data-close]').click();
  assert.equal(help.open, false);
});

test('without dialogs or storage the keys work all the same', () => {
  const refused = () => {
    throw new Error('refused');
  };
  const { document, press, used } = opened(INBOX, { dialogs: false, storage: refused });
  keepPlace(document);
  assert.equal(document.querySelector('[data-keyboard]').hidden, true);
  assert.equal(press('k', CTRL), false);
  assert.equal(press('?'), false);
  press('n');
  assert.deepEqual(used, ['Weiter']);
});

test('whoever goes back from a task finds its row', () => {
  const store = new Map();
  const storage = () => ({
    getItem: (key) => store.get(key) ?? null,
    setItem: (key, value) => store.set(key, value),
    removeItem: (key) => store.delete(key),
  });
  const list = (...backward) => {
    const page = opened(INBOX, { url: 'http://stadt.test/amt', storage });
    keepPlace(page.document, ...backward);
    return page.document.activeElement.id;
  };
  const task = (id) => {
    const page = opened(TASK, { url: `http://stadt.test/amt/vorgang/2/aufgabe/${id}?liste=+`, storage });
    keepPlace(page.document);
    return page;
  };
  task('b');
  assert.equal(list(), '');
  task('b').press('Escape');
  assert.equal(list(), 'b');
  assert.equal(list(), '');
  task('b');
  assert.equal(list(true), 'b');
  task('done').press('Escape');
  assert.equal(list(), '');
});

test('rows are ticked by keys and by the mouse, one by one and in ranges', () => {
  const { document, press, at } = opened(INBOX);
  const ticked = () => [...document.querySelectorAll('.auswahl__kasten:checked')].map(({ value }) => value).join('');
  assert.equal(press('x'), false, 'no row has the focus');
  at('a').focus();
  press('x');
  assert.deepEqual([ticked(), document.querySelector('[data-selected]').textContent], ['a', '1 ausgewählt']);
  at('c').focus();
  press('X', { shiftKey: true });
  assert.equal(ticked(), 'abc');
  at('b').focus();
  press('x');
  assert.deepEqual([ticked(), document.querySelector('[data-selected]').textContent], ['ac', '2 ausgewählt']);
  document.querySelector('[value=a]').click();
  document.querySelector('[value=c]').dispatchEvent(new document.defaultView.MouseEvent('click', { bubbles: true, shiftKey: true }));
  assert.deepEqual([ticked(), document.querySelector('[data-selected]').textContent], ['', '']);
  document.querySelector('[value=b]').focus();
  assert.equal(press('j'), true, 'a tick is no field');
  assert.equal(document.activeElement.id, 'c');
});
