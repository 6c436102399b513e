/** Shows what is wrong: a mark at each element, and a list below whose entries lead to the element. */
import { fill } from '../text.js';

/** A drawn element's findings, by its id; the most severe first. */
export function byElement(findings, isDrawn) {
  const marks = new Map();
  for (const finding of findings.filter(({ element }) => element && isDrawn(element))) {
    marks.set(finding.element, [...(marks.get(finding.element) ?? []), finding]);
  }
  for (const list of marks.values()) {
    list.sort((one, other) => Number(other.refuses) - Number(one.refuses));
  }
  return marks;
}

export function findingsList({ place, modeler, words }) {
  const overlays = modeler.get('overlays');
  const registry = modeler.get('elementRegistry');
  const root = () => modeler.get('canvas').getRootElement().id;

  function go(id) {
    const element = registry.get(id);
    modeler.get('selection').select(element);
    modeler.get('canvas').scrollToElement?.(element, 100);
  }

  return (findings) => {
    overlays.remove({ type: 'befund' });
    for (const [id, list] of byElement(findings, (element) => element !== root() && registry.get(element))) {
      overlays.add(id, 'befund', { position: { top: -14, left: -10 }, html: mark(list, () => go(id)) });
    }
    place.replaceChildren(...lines(findings));
    place.dataset.count = findings.length;
  };

  function mark(list, onclick) {
    const button = element('button', 'befund__marke', list.length);
    button.type = 'button';
    button.classList.toggle('befund__marke--hinweis', !list[0].refuses);
    button.title = list.map(({ text }) => text).join('\n');
    button.setAttribute('aria-label', fill(words['editor.findings.mark'], { count: list.length, text: list[0].text }));
    button.addEventListener('click', onclick);
    return button;
  }

  function lines(findings) {
    if (!findings.length) {
      return [element('p', 'kern-body', words['editor.findings.none'])];
    }
    const list = element('ul', 'befunde__liste');
    list.append(...findings.map(line));
    return [list];
  }

  function line({ file, element: id, line: number, text, remedy, refuses }) {
    const item = element('li', refuses ? 'befund' : 'befund befund--hinweis');
    const where = id && registry.get(id);
    const name = where?.businessObject.name || id || file;
    if (where) {
      const button = element('button', 'befund__ort', name);
      button.type = 'button';
      button.addEventListener('click', () => go(id));
      item.append(button);
    } else {
      item.append(element('strong', 'befund__ort', name));
    }
    item.append(
      element('span', 'befund__art', words[refuses ? 'editor.findings.refuses' : 'editor.findings.hint']),
      element('span', 'befund__text', `${text} ${remedy}`),
      element('span', 'befund__zeile', number ? fill(words['editor.findings.line'], { file, line: number }) : file),
    );
    return item;
  }
}

function element(name, className, text) {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text ?? '';
  return made;
}
