import assert from 'node:assert/strict';
import { test } from 'node:test';
import { JSDOM } from 'jsdom';
import { goOnInForm, openAsOwn } from '../js/opening.js';

const LIST = `
  <table data-inbox><tbody>
    <tr><td><a id="frei" href="/amt/vorgang/1/aufgabe/a?_liste=q%3Dx">DU-1</a></td></tr>
    <tr><td><a id="haus" href="/amt/vorgang/1/zustellung/b">DU-2</a></td></tr>
    <tr><td><a id="wartet" href="/amt/vorgang/3">DU-3</a></td></tr>
  </tbody></table>
  <a id="andere" href="/amt/vorgang/1/aufgabe/a">woanders</a>`;

function opened(form) {
  const { window } = new JSDOM(form + LIST, { url: 'http://stadt.test/amt' });
  const sent = [];
  window.document.querySelectorAll('form').forEach((box) => {
    box.requestSubmit = () => sent.push(box.getAttribute('action'));
  });
  openAsOwn(window.document);
  window.document.addEventListener('click', (event) => event.preventDefault());
  return {
    sent,
    click: (id, more = {}) =>
      window.document.getElementById(id).dispatchEvent(new window.MouseEvent('click', { bubbles: true, cancelable: true, ...more })),
  };
}

test('opens a task by a form, with the list it came from', () => {
  const list = opened('<form method="post" data-opening></form>');
  list.click('frei');
  assert.deepEqual(list.sent, ['/amt/vorgang/1/aufgabe/a/oeffnen?_liste=q%3Dx']);
});

test('leaves to the browser what is no task, or goes to a new tab', () => {
  const list = opened('<form method="post" data-opening></form>');
  ['haus', 'wartet', 'andere'].forEach((id) => list.click(id));
  [{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { button: 1 }].forEach((more) => list.click('frei', more));
  assert.deepEqual(list.sent, []);
});

test('does nothing for those who have not asked for it', () => {
  const list = opened('');
  list.click('frei');
  assert.deepEqual(list.sent, []);
});

test('whoever has claimed a task goes on in its form', () => {
  const task = (body, url) => {
    const { window } = new JSDOM(body, { url });
    return window;
  };
  const free = task('<form id="nimm" action="/amt/vorgang/1/aufgabe/a/uebernehmen?_liste=x"><button>Übernehmen</button></form>', 'http://stadt.test/a');
  goOnInForm(free.document);
  free.document.getElementById('nimm').dispatchEvent(new free.Event('submit', { bubbles: true }));
  assert.equal(free.sessionStorage.getItem('amtsweg.claimed'), 'yes');
  const mine = task('<form id="formular"><input type="hidden"><input id="erstes"></form>', 'http://stadt.test/a');
  mine.sessionStorage.setItem('amtsweg.claimed', 'yes');
  goOnInForm(mine.document);
  assert.equal(mine.document.activeElement.id, 'erstes');
  assert.equal(mine.sessionStorage.getItem('amtsweg.claimed'), null);
  const again = task('<form id="formular"><input id="erstes"></form>', 'http://stadt.test/a');
  goOnInForm(again.document);
  assert.equal(again.document.activeElement, again.document.body);
});
