import assert from 'node:assert/strict';
import { test } from 'node:test';
import { JSDOM } from 'jsdom';
import { diagrams } from '../js/diagram.js';

test('a diagram is fetched when somebody opens it, and once', () => {
  const { window } = new JSDOM(`<details data-diagram="/assets/modeler.js" data-diagram-style="/assets/modeler.css">
    <div data-model="/amt/vorgang/1/modell"></div></details>`);
  const { document } = window;
  const details = document.querySelector('details');
  const toggle = (open) => {
    details.open = open;
    details.dispatchEvent(new window.Event('toggle'));
  };
  diagrams(document);
  assert.equal(document.querySelector('script'), null);
  toggle(true);
  toggle(false);
  toggle(true);
  assert.equal(document.querySelector('[data-model]').dataset.bpmn, '/amt/vorgang/1/modell');
  assert.deepEqual(
    [...document.head.children].map((element) => element.getAttribute('src') ?? element.getAttribute('href')),
    ['/assets/modeler.css', '/assets/modeler.js'],
  );
});
