/**
 * How long form-js takes to judge a form: `node timing.mjs <file>` with `{schema, data: [answers, …]}`. Prints the
 * milliseconds of each judgement as JSON. Its viewer must have drawn the form before it can judge, so it gets a DOM; the
 * drawing is not counted.
 */
import './dom.mjs';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

const { Form } = createRequire(import.meta.url)('@bpmn-io/form-js-viewer');
const { schema, data } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const container = document.createElement('div');
document.body.append(container);
const form = new Form({ container });
await form.importSchema(schema, data[0]);
await new Promise((resolve) => setTimeout(resolve, 3000));

const checker = form.get('conditionChecker');
const times = [];
let found = 0;
for (const answers of data) {
  form._getState().data = answers;
  const start = performance.now();
  checker.applyConditions(answers, answers);
  found += Object.keys(form.validate()).length;
  times.push(performance.now() - start);
}
console.log(JSON.stringify({ times, found }));
process.exit(0);
