import assert from 'node:assert/strict';
import { test } from 'node:test';
import { JSDOM } from 'jsdom';
import { telephone } from '../js/telephone.js';

const PAGE = `
  <form data-telephone="/amt/telefon/treffer" data-failed="Nicht erreichbar">
    <input name="q" value="">
    <div id="treffer"></div>
    <input type="radio" name="vorgang" value="ohne" id="ohne">
  </form>`;

const matches = (...ids) =>
  `<div id="treffer"><p>${ids.length}</p>${ids.map((id) => `<input type="radio" name="vorgang" value="${id}">`).join('')}</div>`;

const soon = () => new Promise((resolve) => setTimeout(resolve, 15));

function opened(answers) {
  const { window } = new JSDOM(PAGE);
  const { document } = window;
  const asked = [];
  telephone(document, 1, (url, { signal }) => {
    asked.push(url);
    return new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(new Error('aborted')));
      answers(url, resolve);
    });
  });
  const field = document.querySelector('[name=q]');
  const type = (text) => {
    field.value = text;
    field.dispatchEvent(new window.Event('input', { bubbles: true }));
  };
  return { window, document, field, type, asked };
}

const page = (html, ok = true) => ({ ok, status: ok ? 200 : 302, text: async () => html });

test('what fits appears while somebody types, and what was chosen stays chosen', async () => {
  const { document, type, asked } = opened((url, resolve) => resolve(page(url.endsWith('mu') ? matches('a', 'b') : matches('b', 'c'))));
  type('m');
  type('mu');
  await soon();
  assert.deepEqual(asked, ['/amt/telefon/treffer?q=mu']);
  document.querySelector('#treffer [value=b]').checked = true;
  type('müller & co');
  await soon();
  assert.equal(asked[1], '/amt/telefon/treffer?q=m%C3%BCller%20%26%20co');
  assert.equal(document.querySelector('#treffer input:checked').value, 'b');
});

test('an older answer that comes late changes nothing', async () => {
  const waiting = {};
  const { document, type } = opened((url, resolve) => (waiting[url] = resolve));
  type('a');
  await soon();
  type('ab');
  await soon();
  waiting['/amt/telefon/treffer?q=ab'](page(matches('neu')));
  waiting['/amt/telefon/treffer?q=a'](page(matches('alt')));
  await soon();
  assert.equal(document.querySelector('#treffer input').value, 'neu');
});

test('says when the search does not answer, and asks again', async () => {
  let works = false;
  const { document, type } = opened((url, resolve) => resolve(page(matches('a'), works)));
  type('x');
  await soon();
  assert.equal(document.querySelector('#treffer').textContent, 'Nicht erreichbar');
  works = true;
  type('x ');
  await soon();
  assert.equal(document.querySelector('#treffer input').value, 'a');
});

test('an arrow leads from the field to what was found', async () => {
  const { window, document, field, type } = opened((url, resolve) => resolve(page(matches('a'))));
  const down = () => field.dispatchEvent(new window.KeyboardEvent('keydown', { key: 'ArrowDown', cancelable: true }));
  assert.equal(down(), true);
  type('a');
  await soon();
  assert.equal(down(), false);
  assert.equal(document.activeElement.value, 'a');
});

test('a page without a telephone has nothing to do', () => {
  telephone(new JSDOM('<form><input name="q"></form>').window.document);
});
