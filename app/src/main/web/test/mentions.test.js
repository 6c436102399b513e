import assert from 'node:assert/strict';
import { test } from 'node:test';
import { JSDOM } from 'jsdom';
import { begun, mentions } from '../js/mentions.js';

function opened() {
  const { window } = new JSDOM(`
    <textarea id="text" data-mentions="wer" data-mentions-label="Wen?"></textarea>
    <select id="wer"><option value="">Niemanden</option><option value="1">Berta Bürger</option><option value="2">Bernd Özdemir</option></select>`);
  const { document } = window;
  mentions(document);
  const field = document.getElementById('text');
  const list = document.getElementById('text-liste');
  const type = (text, at = text.length) => {
    field.value = text;
    field.setSelectionRange(at, at);
    field.dispatchEvent(new window.Event('input', { bubbles: true }));
  };
  const press = (key) => !field.dispatchEvent(new window.KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  const offered = () => (list.hidden ? [] : [...list.children].map(({ textContent }) => textContent));
  return { window, document, field, list, type, press, offered };
}

test('a name begins with an @ that belongs to no address', () => {
  assert.equal(begun('Bitte @Ber'), 'Ber');
  assert.equal(begun('(@'), '');
  assert.equal(begun('@Berta Bü'), 'Berta Bü');
  assert.equal(begun('berta@stadt'), undefined);
  assert.equal(begun('@Berta Bürger kommt'), undefined);
  assert.equal(begun('nichts'), undefined);
});

test('offers colleagues, and writes the one who is chosen', () => {
  const { field, list, type, press, offered } = opened();
  type('Bitte @ber und Schluss', 10);
  assert.deepEqual(offered(), ['Berta Bürger', 'Bernd Özdemir']);
  assert.equal(press('ArrowDown'), true);
  assert.equal(list.children[1].getAttribute('aria-selected'), 'true');
  assert.equal(press('Enter'), true);
  assert.equal(field.value, 'Bitte @Bernd Özdemir und Schluss');
  assert.equal(field.selectionStart, 'Bitte @Bernd Özdemir'.length);
  assert.deepEqual(offered(), []);
  type('@ozd');
  assert.deepEqual(offered(), ['Bernd Özdemir']);
});

test('keys are the browser’s while nothing is offered', () => {
  const { type, press, offered } = opened();
  type('Kein Name');
  assert.equal(press('Enter'), false);
  type('@b');
  assert.equal(press('Escape'), true);
  assert.deepEqual(offered(), []);
  assert.equal(press('ArrowDown'), false);
  type('@niemand');
  assert.deepEqual(offered(), []);
});
