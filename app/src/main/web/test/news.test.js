import assert from 'node:assert/strict';
import { test } from 'node:test';
import { JSDOM } from 'jsdom';
import { news, titled } from '../js/news.js';

const PAGE = `<title>(2) Eingang – Amtsweg</title>
  <p role="status" data-news="/amt/neues?seit=1" data-every="60" data-expired="Bitte anmelden"><a href="/amt" hidden></a></p>`;

const ok = (text, open = '3') => ({ ok: true, status: 200, json: async () => ({ text, open }) });

/** An open list whose time passes when `later` is called. */
function opened(...answers) {
  const { document } = new JSDOM(PAGE).window;
  let hidden = false;
  Object.defineProperty(document, 'visibilityState', { get: () => (hidden ? 'hidden' : 'visible') });
  const asked = [];
  const waiting = [];
  news(document, {
    fetch: async (address, options) => {
      asked.push({ address, options });
      const answer = answers.shift();
      if (answer instanceof Error) {
        throw answer;
      }
      return answer;
    },
    setTimeout: (work, pause) => waiting.push({ work, pause }),
  });
  return {
    document,
    asked,
    link: document.querySelector('a'),
    pause: () => waiting[0]?.pause,
    async later() {
      waiting.shift()?.work();
      await settled();
    },
    async look(seen) {
      hidden = !seen;
      document.dispatchEvent(new document.defaultView.Event('visibilitychange'));
      await settled();
    },
  };
}

const settled = () => new Promise((done) => setImmediate(done));

test('offers what is new, and counts it in the title', async () => {
  const list = opened(ok(''), ok('5 neue Aufgaben anzeigen', '7'));
  assert.equal(list.asked.length, 0);
  await list.later();
  assert.equal(list.link.hidden, true);
  assert.equal(list.document.title, '(3) Eingang – Amtsweg');
  await list.later();
  assert.equal(list.link.hidden, false);
  assert.equal(list.link.textContent, '5 neue Aufgaben anzeigen');
  assert.equal(list.document.title, '(7) Eingang – Amtsweg');
  assert.equal(list.asked[0].address, '/amt/neues?seit=1');
  assert.equal(list.asked[0].options.headers.Accept, 'application/json');
});

test('takes back what somebody else has done meanwhile', async () => {
  const list = opened(ok('1 neue Aufgabe anzeigen'), ok(''));
  await list.later();
  await list.later();
  assert.equal(list.link.hidden, true);
});

test('rests in the background, and asks at once when it is looked at', async () => {
  const list = opened(ok(''), ok(''));
  await list.look(false);
  await list.later();
  assert.equal(list.asked.length, 0);
  assert.equal(list.pause(), undefined);
  await list.look(true);
  assert.equal(list.asked.length, 1);
  await list.look(false);
  await list.look(true);
  assert.equal(list.asked.length, 1);
});

test('asks less often while there is no answer, and as usual afterwards', async () => {
  const broken = { ok: false, status: 503 };
  const noJson = { ok: true, status: 200, json: async () => JSON.parse('<') };
  const list = opened(new Error('no network'), broken, noJson, broken, broken, broken, ok('1 neue Aufgabe anzeigen'));
  const pauses = [];
  for (let i = 0; i < 7; i++) {
    pauses.push(list.pause() / 60000);
    await list.later();
  }
  assert.deepEqual(pauses, [1, 2, 4, 8, 16, 16, 16]);
  assert.equal(list.pause(), 60000);
  assert.equal(list.link.hidden, false);
});

for (const [name, answer] of Object.entries({
  'the session has ended': { ok: false, status: 401 },
  'the login begins anew': { ok: false, status: 0, type: 'opaqueredirect' },
  'the office is no longer one’s own': { ok: false, status: 403 },
})) {
  test(`stops when ${name}, and says so`, async () => {
    const list = opened(answer);
    await list.later();
    assert.equal(list.pause(), undefined);
    assert.equal(list.link.textContent, 'Bitte anmelden');
    assert.equal(list.link.hidden, false);
    await list.look(true);
    assert.equal(list.asked.length, 1);
  });
}

test('a title has one number', () => {
  assert.equal(titled('Eingang', '4'), '(4) Eingang');
  assert.equal(titled('(99+) Eingang', '4'), '(4) Eingang');
  assert.equal(titled('(Eingang)', '99+'), '(99+) (Eingang)');
});
