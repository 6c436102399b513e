import assert from 'node:assert/strict';
import { test } from 'node:test';
import { differences, plain, said } from '../js/differences.js';
import { shown, written } from '../js/editor/conditions.js';
import { alike, byElement } from '../js/editor/findings.js';
import { keeping } from '../js/editor/keeping.js';
import { translator } from '../js/editor/translate.js';
import { expressionOf, fieldsOf, fieldValue, templateOf, withField, withStep } from '../js/editor/steps.js';

test('shows conditions without their brackets and writes them with', () => {
  assert.equal(shown("${a == 'b'}"), "a == 'b'");
  assert.equal(shown('#{a}'), 'a');
  assert.equal(written("a == 'b'"), "${a == 'b'}");
  assert.equal(written('${a}'), '${a}');
  assert.equal(written('  '), '');
});

test('puts findings at drawn elements only, the severe first', () => {
  const hint = { element: 'a', refuses: false };
  const wrong = { element: 'a', refuses: true };
  const marks = byElement([hint, { element: 'gone' }, wrong, { element: null }], (id) => id === 'a');
  assert.deepEqual([...marks], [['a', [wrong, hint]]]);
});

test('puts together what says the same', () => {
  const finding = (element, text) => ({ file: 'a.bpmn', element, text, remedy: 'r', refuses: true });
  const groups = alike([finding('a', 'x'), finding('b', 'y'), finding('c', 'x')]);
  assert.deepEqual(groups.map((group) => group.map(({ element }) => element)), [['a', 'c'], ['b']]);
});

test('speaks plainly in both languages', () => {
  const words = {
    'editor.js.a': 'Boundary Event = Ereignis am Rand',
    'editor.js.b': 'Timer = Zeitpunkt',
    'editor.js.c': 'Non Interrupting = nicht unterbrechend',
    'editor.js.d': 'Collapsed Sub Process = Teilprozess, zugeklappt',
    'editor.js.e': 'ID must be a valid QName. = Die Kennung beginnt mit einem Buchstaben.',
    'editor.js.f': 'Create {type} = {type} anlegen',
    'editor.other': 'no = pair',
  };
  const german = translator('de', words);
  assert.equal(german('Timer Boundary Event (Non Interrupting)'), 'Ereignis am Rand (Zeitpunkt, nicht unterbrechend)');
  assert.equal(german('Collapsed Sub Process'), 'Teilprozess, zugeklappt');
  assert.equal(german('ID must be a valid QName.'), 'Die Kennung beginnt mit einem Buchstaben.');
  assert.equal(german('Create {type}', { type: 'x' }), 'x anlegen');
  assert.equal(german('unknown'), 'unknown');
  assert.equal(translator('en', {})('Timer Start Event'), 'Start Event (Timer)');
  assert.equal(translator('en', { 'editor.js.a': 'Collapsed Sub Process = Subprocess, closed' })('Collapsed Sub Process'), 'Subprocess, closed');
});

test('says durations and kinds in words', () => {
  assert.equal(said('P14D', {}, 'de'), '14 Tage');
  assert.equal(said('PT1M', {}, 'de'), '1 Minute');
  assert.equal(said('P1M', {}, 'en'), '1 month');
  assert.equal(said('bpmn:UserTask', { userTask: 'Benutzeraufgabe' }, 'de'), 'Benutzeraufgabe');
  assert.equal(said('bpmn:Unknown', {}, 'de'), 'bpmn:Unknown');
  assert.equal(said('steueramt', {}, 'de'), 'steueramt');
});

test('saves one after the other, and what changes meanwhile after it', async () => {
  const sent = [];
  let state = 1;
  const keep = keeper({
    write: async () => state,
    send: async (xml, revision) => {
      sent.push([xml, revision]);
      if (state === 1) {
        state = 2;
        keep.changed();
        keep.now();
      }
      return ok(revision + 1);
    },
  });
  keep.changed();
  await keep.now();
  await keep.now();
  assert.deepEqual(sent, [[1, 0], [2, 1]]);
  assert.ok(!keep.isDirty());
});

test('stops when others were faster, and keeps what is not saved', async () => {
  const told = [];
  let calls = 0;
  const keep = keeper({ send: async () => ++calls && answer(409, { who: 'Anna' }), tell: (what, said) => told.push([what, said?.who]) });
  keep.changed();
  await keep.now();
  keep.changed();
  await keep.now();
  assert.equal(calls, 1);
  assert.ok(keep.isDirty());
  assert.deepEqual(told, [['saving', undefined], ['stale', 'Anna']]);
});

test('tells of a login that has ended and saves when asked again', async () => {
  const told = [];
  const answers = [answer(401, {}), ok(1)];
  const keep = keeper({ send: async () => answers.shift(), tell: (what) => told.push(what) });
  keep.changed();
  await keep.now();
  assert.ok(keep.isDirty());
  await keep.now();
  assert.deepEqual(told, ['saving', 'login', 'saving', 'saved']);
  assert.ok(!keep.isDirty());
});

test('a network that is down is no loss', async () => {
  const told = [];
  const keep = keeper({ send: () => Promise.reject(new TypeError('offline')), tell: (what) => told.push(what) });
  keep.changed();
  await keep.now();
  assert.ok(keep.isDirty());
  assert.deepEqual(told, ['saving', 'failed']);
});

test('changes the step of a task and keeps what is common and what is foreign', () => {
  const template = (name, ...fields) => ({
    properties: [
      { value: `\${${name}}`, binding: { type: 'property', name: 'camunda:delegateExpression' } },
      ...fields.map((field) => ({ binding: { type: 'camunda:property', name: field } })),
    ],
  });
  const [mail, notice] = [template('sendMail', 'mail'), template('sendNotice', 'letter', 'office')];
  const foreign = thing('x:cost', {});
  const task = thing('bpmn:ServiceTask', {
    'camunda:delegateExpression': '${sendNotice}',
    extensionElements: thing('bpmn:ExtensionElements', {
      values: [foreign, thing('camunda:Properties', { values: [property('letter', 'bescheid'), property('office', 'steueramt')] })],
    }),
  });
  assert.equal(templateOf([mail, notice], task), notice);
  assert.deepEqual(fieldsOf(notice).map(({ binding }) => binding.name), ['letter', 'office']);
  const changed = withField(task, 'letter', 'ablehnung', thing).extensionElements.get('values');
  assert.equal(changed[0], foreign);
  assert.deepEqual(changed[1].get('values').map((each) => each.get('value')), ['ablehnung', 'steueramt']);
  notice.properties.push({ value: true, binding: { type: 'property', name: 'camunda:asyncBefore' } });
  assert.equal(withStep(task, notice, thing)['camunda:asyncBefore'], true);
  const other = withStep(task, mail, thing);
  assert.equal('camunda:asyncBefore' in other, false);
  assert.equal(other['camunda:delegateExpression'], expressionOf(mail));
  assert.deepEqual(other.extensionElements.get('values'), [foreign]);
  assert.equal(fieldValue(task, 'mail'), undefined);
});

test('tells differences once, in values that people read', () => {
  const found = differences({
    _added: { a: { name: 'A' } },
    _removed: { b: {} },
    _changed: { c: { model: { name: 'C' }, attrs: ATTRIBUTES } },
    _layoutChanged: { a: { name: 'A' }, d: { name: 'D' } },
  });
  assert.deepEqual(found.map(({ id, kind }) => [id, kind]), [['a', 'added'], ['b', 'removed'], ['c', 'changed'], ['d', 'moved']]);
  assert.deepEqual(found[2].attributes, [
    { name: 'name', from: 'X', to: 'C' },
    { name: 'dueDate', from: '', to: 'P1D' },
    { name: 'formRef', from: 'antrag', to: '' },
    { name: 'extensionElements', from: '', to: 'a = 1' },
  ]);
  assert.equal(plain({ $type: 'bpmn:FormalExpression', body: '${a}' }), '${a}');
  assert.equal(plain([{ $type: 'camunda:Property', name: 'mail', value: 'eingang' }]), 'mail = eingang');
  assert.equal(plain(undefined), '');
});

/** As the library gives them. */
const ATTRIBUTES = {
  name: { oldValue: 'C', newValue: 'X' },
  dueDate: { newValue: 'P1D' },
  formRef: { oldValue: 0, newValue: 'antrag' },
  'extensionElements.values[0].values[1]': { oldValue: null, newValue: { $type: 'camunda:Property', name: 'a', value: '1' } },
};

const answer = (status, said) => ({ ok: status < 300, status, json: async () => said });
const ok = (revision) => answer(200, { revision });
const keeper = (parts) =>
  keeping({ revision: 0, write: async () => '', tell: () => {}, later: () => 0, cancel: () => {}, ...parts });
const property = (name, value) => thing('camunda:Property', { name, value });
function thing($type, values) {
  return { $type, get: (name) => values[name] };
}
