/** Shows what is wrong: a mark at each element, and a list below whose entries lead to the element. */
import { fill } from '../text.js';

/** So many elements with the same finding are named. */
const SHOWN = 5;

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

/** Findings of one file that say the same, together. */
export function alike(findings) {
  const groups = new Map();
  for (const finding of findings) {
    const key = [finding.file, finding.text, finding.remedy, finding.refuses].join('\n');
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()];
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

  /** @param findings null if nobody knows */
  return (findings) => {
    if (!findings) {
      place.replaceChildren(element('p', 'kern-body', words['editor.findings.failed']));
      overlays.remove({ type: 'befund' });
      delete place.dataset.count;
      return;
    }
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
    list.append(...alike(findings).map(group));
    return [list];
  }

  /** A thousand that say the same are one line, which leads to the first few. */
  function group(same) {
    const item = line(same[0]);
    if (same.length > 1) {
      const others = element('span', 'befund__weitere', fill(words['editor.findings.times'], { count: same.length }));
      same.slice(1, SHOWN).forEach(({ element: id }) => others.append(' ', where(id) ?? ''));
      if (same.length > SHOWN) {
        others.append(' ', fill(words['editor.findings.more'], { count: same.length - SHOWN }));
      }
      item.append(others);
    }
    return item;
  }

  function where(id) {
    const target = id && registry.get(id);
    if (!target) {
      return undefined;
    }
    const button = element('button', 'befund__ort', target.businessObject.name || id);
    button.type = 'button';
    button.addEventListener('click', () => go(id));
    return button;
  }

  function line({ file, element: id, line: number, text, remedy, refuses }) {
    const item = element('li', refuses ? 'befund' : 'befund befund--hinweis');
    item.append(
      where(id) ?? element('strong', 'befund__ort', id || file),
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
