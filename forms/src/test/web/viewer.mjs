/**
 * Fills forms in by form-js's own viewer and says what it shows, what it objects to, and what it would send: `node
 * viewer.mjs <samples> <judgements>`, both files of JSON.
 */
import './dom.mjs';
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';

const { createForm } = createRequire(import.meta.url)('@bpmn-io/form-js-viewer');

const RULES = [
  ['Field is required.', 'required'],
  ['Field must have minimum value', 'min'],
  ['Field must have maximum value', 'max'],
  ['Field must have minimum length', 'minLength'],
  ['Field must have maximum length', 'maxLength'],
  ['Field must match pattern', 'pattern'],
  ['Field must be a valid  international phone', 'phone'],
  ['Field must be a valid email', 'email'],
  ['Value is not a number', 'number'],
  ['Value is expected to', 'decimalDigits'],
  ['Please select a valid value', 'increment'],
];

/** How many are judged at once, since most of the time is waiting. */
const AT_ONCE = 10;

const PARTS = {
  'fjs-form-field-text': 'text',
  'fjs-form-field-html': 'text',
  'fjs-form-field-image': 'image',
  'fjs-form-field-table': 'table',
  'fjs-form-field-documentPreview': 'documents',
  'fjs-form-field-separator': 'separator',
  'fjs-form-field-spacer': 'spacer',
};

async function judge({ schema, data }) {
  const container = document.createElement('div');
  document.body.append(container);
  const form = await createForm({ container, schema, data });
  const registry = form.get('formFieldInstanceRegistry');
  await settled(() => JSON.stringify(registry.getAllKeyed()) + container.innerHTML);
  const instances = registry.getAllKeyed();
  const { data: answers, errors } = form.submit();
  const judgement = {
    fields: instances
      .filter(({ id }) => form.get('formFieldRegistry').get(id).type !== 'expression')
      .map(({ valuePath }) => name(valuePath))
      .sort(),
    parts: parts(container),
    errors: Object.fromEntries(
      instances
        .map(({ id, indexes, valuePath }) => [name(valuePath), at(errors, [id, ...Object.values(indexes ?? {})])])
        .filter(([, messages]) => Array.isArray(messages) && messages.length)
        .map(([path, messages]) => [path, rule(messages[0])]),
    ),
    answers,
  };
  form.destroy();
  container.remove();
  return judgement;
}

/** The viewer draws, finds out what its expressions say, and draws again; done when a while nothing changes. */
async function settled(state) {
  let before;
  for (let still = 0, round = 0; still < 3 && round < 60; round++) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    const now = state();
    still = now === before ? still + 1 : 0;
    before = now;
  }
}

function parts(container) {
  return [...container.querySelectorAll(Object.keys(PARTS).map((type) => `.${type}`).join())].map((element) => {
    const type = PARTS[Object.keys(PARTS).find((candidate) => element.classList.contains(candidate))];
    return type === 'text' ? `text: ${element.textContent.replace(/\s+/g, '')}` : type;
  });
}

function name(path) {
  return path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`)).join('').slice(1);
}

function at(errors, path) {
  return path.reduce((found, part) => found?.[part], errors);
}

function rule(message) {
  return (RULES.find(([start]) => message.startsWith(start)) ?? [null, message])[1];
}

const samples = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const judgements = [];
while (judgements.length < samples.length) {
  const some = samples.slice(judgements.length, judgements.length + AT_ONCE);
  judgements.push(...(await Promise.all(some.map(judge))));
}
writeFileSync(process.argv[3], JSON.stringify(judgements));
process.exit(0);
