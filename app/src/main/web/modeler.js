/** Draws a procedure's model and shows at each activity how many cases are waiting there. */
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { shown, summary } from './js/counts.js';
import { decoded, withOwnPrefixes } from './js/editor/reading.js';
import { fit as fitInto } from './js/fit.js';
import { fill } from './js/text.js';

/** Space for the buttons over the right edge, in pixels. */
const TOOLS = 72;

/** Colours as CSS variables, so that the drawing follows the page's theme without being drawn again. */
const COLOURS = {
  defaultFillColor: 'var(--modell-flaeche)',
  defaultStrokeColor: 'var(--modell-linie)',
  defaultLabelColor: 'var(--modell-schrift)',
};

for (const place of document.querySelectorAll('[data-bpmn]')) {
  draw(place).catch((problem) => {
    console.error(problem);
    const text = document.createElement('p');
    text.className = 'kern-body';
    text.textContent = place.dataset.labelError;
    place.replaceChildren(text);
  });
}

async function draw(place) {
  const labels = place.dataset;
  const canvasElement = document.createElement('div');
  canvasElement.className = 'modell__flaeche';
  place.append(canvasElement);
  const viewer = new NavigatedViewer({ container: canvasElement, bpmnRenderer: COLOURS });
  await viewer.importXML(withOwnPrefixes(decoded(await (await get(labels.bpmn, 'application/xml, text/xml')).arrayBuffer())));

  const canvas = viewer.get('canvas');
  const registry = viewer.get('elementRegistry');
  const counts = labels.counts
    ? shown(await (await get(labels.counts, 'application/json')).json(), (id) => registry.get(id))
    : [];
  counts.forEach(({ id, count }) => viewer.get('overlays').add(id, badge(count, labels.labelCount)));

  const drawing = canvasElement.querySelector('svg');
  drawing.setAttribute('role', 'img');
  drawing.setAttribute('aria-label', summary(labels.labelText ?? '', nameOf(canvas.getRootElement()), counts));

  const fit = () => fitInto(canvas, { right: TOOLS });
  const zoom = (step) => () => viewer.get('zoomScroll').stepZoom(step);
  place.append(
    toolbar([
      [labels.labelIn, '+', zoom(1)],
      [labels.labelOut, '−', zoom(-1)],
      [labels.labelFit, '⤢', fit],
    ]),
  );
  fit();
  place.dataset.drawn = 'true';
}

async function get(url, accept) {
  const answer = await fetch(url, { headers: { Accept: accept } });
  if (!answer.ok) {
    throw new Error(`${url}: ${answer.status}`);
  }
  return answer;
}

/** A pool's process carries the name; a diagram without pools is the process itself. */
const nameOf = ({ businessObject, children }) =>
  businessObject.name ?? children?.find((child) => child.businessObject.processRef)?.businessObject.name ?? '';

function badge(count, text) {
  const html = document.createElement('span');
  html.className = 'modell__zahl';
  html.textContent = count;
  html.title = fill(text ?? '{count}', { count });
  return { position: { top: -14, right: 14 }, html, show: { minZoom: 0 }, scale: { min: 0.8, max: 1.4 } };
}

function toolbar(buttons) {
  const bar = document.createElement('div');
  bar.className = 'modell__knoepfe';
  for (const [label, sign, action] of buttons) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = sign;
    button.title = label;
    button.setAttribute('aria-label', label);
    button.addEventListener('click', action);
    bar.append(button);
  }
  return bar;
}
