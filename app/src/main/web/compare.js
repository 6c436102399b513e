/** Shows two versions of a model side by side, coloured where they differ, and describes the differences in words. */
import { diff } from 'bpmn-js-differ';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import camunda from 'camunda-bpmn-moddle/resources/camunda.json';
import { differences, said } from './js/differences.js';
import { decoded, withOwnPrefixes } from './js/editor/reading.js';
import { fit } from './js/fit.js';
import { pageLanguage } from './js/text.js';

const COLOURS = {
  defaultFillColor: 'var(--modell-flaeche)',
  defaultStrokeColor: 'var(--modell-linie)',
  defaultLabelColor: 'var(--modell-schrift)',
};

const place = document.querySelector('[data-compare]');
if (place) {
  compare(place).catch((problem) => {
    console.error(problem);
    place.querySelector('[data-error]').hidden = false;
  });
}

async function compare(page) {
  const [before, after] = await Promise.all([...page.querySelectorAll('[data-side]')].map(draw));
  const found = differences(diff(before.getDefinitions(), after.getDefinitions()));
  for (const { id, kind } of found) {
    mark(before, id, kind);
    mark(after, id, kind);
  }
  const list = page.querySelector('[data-differences]');
  list.replaceChildren(...(found.length ? found : [{ kind: 'none' }]).map((difference) => line(difference, page.dataset)));
  list.dataset.count = found.length;
  page.dataset.drawn = 'true';
}

async function draw(side) {
  const viewer = new NavigatedViewer({ container: side, bpmnRenderer: COLOURS, moddleExtensions: { camunda } });
  const answer = await fetch(side.dataset.side, { headers: { Accept: 'application/xml' } });
  if (!answer.ok) {
    throw new Error(`${side.dataset.side}: ${answer.status}`);
  }
  await viewer.importXML(withOwnPrefixes(decoded(await answer.arrayBuffer())));
  fit(viewer.get('canvas'));
  const drawing = side.querySelector('svg');
  drawing.setAttribute('role', 'img');
  drawing.setAttribute('aria-label', side.dataset.label);
  return viewer;
}

function mark(viewer, id, kind) {
  const element = viewer.get('elementRegistry').get(id);
  if (element && element !== viewer.get('canvas').getRootElement()) {
    viewer.get('canvas').addMarker(id, `unterschied-${kind}`);
  }
}

function line({ id, name, kind, attributes = [] }, words) {
  const item = document.createElement('li');
  item.className = `unterschied unterschied--${kind}`;
  if (kind === 'none') {
    item.textContent = words.none;
    return item;
  }
  const what = document.createElement('span');
  what.className = 'unterschied__art';
  what.textContent = words[kind];
  const where = document.createElement('strong');
  where.textContent = name || id;
  item.append(what, where);
  for (const { name: attribute, from, to } of attributes) {
    const change = document.createElement('span');
    change.className = 'unterschied__wert';
    change.textContent = `${wordFor(attribute, words)}: ${inWords(from, words) || '–'} → ${inWords(to, words) || '–'}`;
    item.append(change);
  }
  return item;
}

/** The page names the attributes that analysts set; others keep their name in the file. */
const wordFor = (attribute, words) => words[`word${attribute.replace('$', '').replace(/^./, (letter) => letter.toUpperCase())}`] ?? attribute;

const inWords = (value, words) => said(value, JSON.parse(words.kinds ?? '{}'), pageLanguage());
