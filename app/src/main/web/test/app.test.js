import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answers, outcome } from '../js/autosave.js';
import { german, iso } from '../js/calendar.js';
import { shown, summary } from '../js/counts.js';
import { next } from '../js/inbox.js';
import { remaining } from '../js/limit.js';
import { fitting, plain } from '../js/searchable.js';
import { submitOnce } from '../js/submit.js';
import { fill, size, tooLarge } from '../js/text.js';
import { inTurn, numbered } from '../js/turns.js';

test('fills the places of a text and leaves unknown ones', () => {
  assert.equal(fill('{count} von {all}', { count: 0 }), '0 von {all}');
});

test('writes sizes in the language of the page', () => {
  assert.equal(size(1_234_567, 'de'), '1,2 MB');
  assert.equal(size(20 * 1024 * 1024, 'de'), '20 MB');
  assert.equal(size(1_234_567, 'en'), '1.2 MB');
  assert.equal(size(12, 'de'), '1 KB');
});

test('counts characters as the server does', () => {
  assert.equal(remaining('  u\u0308ber 😀\n', 10), 4);
  assert.equal(remaining('zu lang', 5), -2);
});

test('the calendar begins at the day that was typed, and types as people do', () => {
  assert.deepEqual(['3.2.2024', ' 31. 12. 2026 ', '3. Februar'].map(iso), ['2024-02-03', '2026-12-31', '']);
  assert.equal(german('2024-02-03'), '03.02.2024');
});

test('warns of a file over the limit, and of none without a limit', () => {
  const file = { name: 'foto.jpg', size: 25 * 1024 * 1024 };
  assert.equal(tooLarge(file, '20971520', '{name}: {size}, {max}', 'de'), 'foto.jpg: 25 MB, 20 MB');
  assert.equal(tooLarge(file, '26214400', '{name}', 'de'), '');
  assert.equal(tooLarge(file, undefined, '{name}', 'de'), '');
});

test('stays inside the inbox at both ends', () => {
  assert.deepEqual([next(-1, 1, 3), next(2, 1, 3), next(0, -1, 3)], [0, 2, 0]);
});

test('counts only running cases at activities that are drawn', () => {
  const counts = shown({ pruefung: 3, alt: 2, bescheid: 0 }, (id) => id !== 'alt');
  assert.deepEqual(counts, [{ id: 'pruefung', count: 3 }]);
  assert.equal(summary('{name}: {count}', 'Hund', counts), 'Hund: 3');
});

test('a page that is left sends no files', () => {
  withForm([['name', 'Erika'], ['_action', 'next'], ['foto', { size: 1 }]], (form) => {
    assert.equal(answers(form).toString(), 'name=Erika&_action=save');
  });
});

test('knows what has become of a draft', () => {
  assert.equal(outcome({ status: 204 }), 'saved');
  assert.equal(outcome({ status: 401 }), 'expired');
  assert.equal(outcome({ status: 404 }), 'gone');
  assert.equal(outcome({ status: 409 }), 'overtaken');
  assert.equal(outcome({ status: 503 }), 'failed');
  assert.equal(outcome({ status: 0 }), 'failed');
});

test('sends one message of a form after the other, also after one that failed', async () => {
  const form = {};
  const done = [];
  const slow = inTurn(form, () => new Promise((resolve) => setTimeout(() => resolve(done.push('slow')), 20)));
  const broken = inTurn(form, () => Promise.reject(new Error('offline')));
  const quick = inTurn(form, async () => done.push('quick'));
  await assert.rejects(broken);
  await Promise.all([slow, quick]);
  assert.deepEqual(done, ['slow', 'quick']);
});

test('numbers what is sent by forms that are kept while somebody types, and by no others', () => {
  const listeners = {};
  numbered({ addEventListener: (type, listener) => (listeners[type] = listener) });
  const sent = (kept) => {
    const formData = new Map();
    listeners.formdata({ target: { querySelector: () => kept }, formData });
    return formData.get('_turn');
  };
  const [first, second] = [sent({}), sent({})].map((turn) => turn.split('-'));
  assert.match(first[0], /^[0-9a-z]{10,20}$/);
  assert.equal(first[0], second[0]);
  assert.deepEqual([first[1], second[1]], ['1', '2']);
  assert.equal(sent(null), undefined);
});

test('finds choices by any of their words, and takes marks lightly', () => {
  const breeds = ['Mischling', 'Deutscher Schäferhund', 'Mastino Español', 'Mastiff', 'Bullmastiff'];
  assert.deepEqual(fitting(breeds, 'schafer'), [1]);
  assert.deepEqual(fitting(breeds, 'espanol mastino'), [2]);
  assert.deepEqual(fitting(breeds, 'mast'), [2, 3, 4]);
  assert.deepEqual(fitting(breeds, ''), [0, 1, 2, 3, 4]);
  assert.deepEqual(fitting(breeds, 'katze'), []);
  assert.equal(plain(' Straße ÄÖ '), 'strasse ao');
});

test('sends a form once and keeps its button', () => {
  const listeners = {};
  submitOnce({ addEventListener: (type, listener) => (listeners[type] = listener) }, 0);
  const marks = [];
  const form = { method: 'post', dataset: {}, querySelectorAll: () => [] };
  const tap = () => {
    const event = {
      target: form,
      submitter: { setAttribute: (...mark) => marks.push(mark) },
      defaultPrevented: false,
      preventDefault: () => (event.defaultPrevented = true),
    };
    listeners.submit(event);
    return event.defaultPrevented;
  };
  assert.deepEqual([tap(), tap()], [false, true]);
  assert.deepEqual(marks, [['aria-disabled', 'true']]);
});

/** Node knows FormData but no forms. */
function withForm(entries, check) {
  const real = globalThis.FormData;
  globalThis.FormData = class extends Map {};
  try {
    check(entries);
  } finally {
    globalThis.FormData = real;
  }
}
