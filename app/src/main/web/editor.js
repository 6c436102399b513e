/** The editor of a model: drawing, properties in the office's words, findings while editing, a draft that is saved. */
import { BpmnPropertiesPanelModule, BpmnPropertiesProviderModule } from 'bpmn-js-properties-panel';
import Modeler from 'bpmn-js/lib/Modeler';
import camunda from 'camunda-bpmn-moddle/resources/camunda.json';
import { findingsList } from './js/editor/findings.js';
import { keeping } from './js/editor/keeping.js';
import { panelOf } from './js/editor/panel.js';
import { decoded, isDrawable, losses, withOwnPrefixes, withReturns } from './js/editor/reading.js';
import { carryRemarks } from './js/editor/remarks.js';
import { translation } from './js/editor/translate.js';
import { fit as fitInto } from './js/fit.js';
import { fill, pageLanguage } from './js/text.js';

const COLOURS = {
  defaultFillColor: 'var(--modell-flaeche)',
  defaultStrokeColor: 'var(--modell-linie)',
  defaultLabelColor: 'var(--modell-schrift)',
};

/** Width of the tools on the drawing, in pixels. */
const TOOLS = 130;

/** Messages about a loaded file, which stay when the draft is saved. */
const ABOUT_FILES = ['unreadable', 'partly'];

/** What most people come for. */
const OPEN = ['general', 'amtsweg', 'documentation', 'timer'];

const place = document.querySelector('[data-editor]');
if (place) {
  edit(place).catch((problem) => {
    console.error(problem);
    show('failed');
  });
}

async function edit(editor) {
  const address = editor.dataset.editor;
  const words = await (await ask('werkbank.json')).json();
  const modeler = new Modeler({
    container: editor.querySelector('[data-canvas]'),
    propertiesPanel: {
      parent: editor.querySelector('[data-properties]'),
      layout: { groups: Object.fromEntries(OPEN.map((group) => [group, { open: true }])) },
    },
    bpmnRenderer: COLOURS,
    moddleExtensions: { camunda },
    additionalModules: [
      BpmnPropertiesPanelModule,
      BpmnPropertiesProviderModule,
      panelOf(words),
      translation(pageLanguage(), words.words),
    ],
  });
  let original = withOwnPrefixes(
    decoded(await (await ask('entwurf.bpmn', { headers: { Accept: 'application/xml' } })).arrayBuffer()),
  );
  await modeler.importXML(original);
  fit();
  const drawing = editor.querySelector('.djs-container > svg');
  drawing.setAttribute('role', 'img');
  drawing.setAttribute('aria-label', words.words['editor.canvas']);

  const write = async () => carryRemarks(original, withReturns((await modeler.saveXML({ format: true })).xml));
  const list = findingsList({ place: editor.querySelector('[data-findings]'), modeler, words: words.words });
  const judge = latest(async () => {
    const answer = await post('befunde', await write());
    list(answer.ok ? await answer.json() : null);
  }, 600);
  const keep = keeping({
    revision: Number(editor.dataset.revision),
    write,
    tell: (state, said) => {
      editor.dataset.dirty = String(keep.isDirty());
      show(state, said);
    },
    send: (xml, revision) => post(`entwurf?base=${encodeURIComponent(editor.dataset.base)}&revision=${revision}`, xml),
  });
  const changed = () => {
    keep.changed();
    editor.dataset.dirty = 'true';
    judge();
  };
  modeler.on('commandStack.changed', changed);
  window.addEventListener('beforeunload', (event) => keep.isDirty() && event.preventDefault());

  onClick('undo', () => modeler.get('commandStack').undo());
  onClick('redo', () => modeler.get('commandStack').redo());
  onClick('fit', fit);
  onClick('again', () => keep.now());
  onClick('mine', async () => download(await write(), `${editor.dataset.name}.bpmn`));
  onClick('export', async () => {
    await keep.now();
    location.assign(`${address}entwurf.bpmn`);
  });
  document.querySelector('[data-import]').addEventListener('change', async ({ target }) => {
    const [file] = target.files;
    target.value = '';
    if (!file) {
      return;
    }
    const before = original;
    const unreadable = document.querySelector('[data-status=unreadable]');
    unreadable.hidden = true;
    try {
      const current = await write();
      const text = decoded(await file.arrayBuffer());
      unreadable.hidden = await isDrawable(text, modeler.get('moddle'));
      if (!unreadable.hidden || !(await isLoaded(withOwnPrefixes(text), current))) {
        original = before;
        return;
      }
    } catch (problem) {
      console.warn(problem);
      unreadable.hidden = false;
      return;
    }
    fit();
    changed();
  });

  /** Draws the file; if that fails, what was there before. */
  async function isLoaded(text, current) {
    try {
      const { warnings } = await modeler.importXML(text);
      original = text;
      tellLosses(losses(text, await write()), warnings.length > 0);
      return true;
    } catch (problem) {
      console.warn(problem);
      document.querySelector('[data-status=unreadable]').hidden = false;
      await modeler.importXML(current);
      return false;
    }
  }

  function tellLosses(lost, warned) {
    const partly = document.querySelector('[data-status=partly]');
    const said = lost.map(({ kind, name, where }) => fill(words.words[`editor.lost.${kind}`], { name, where }));
    partly.hidden = said.length === 0 && !warned;
    partly.querySelector('[data-lost]').textContent = said.length ? [...new Set(said)].join('\n') : words.words['editor.lost.some'];
  }

  document.querySelector('[data-release]')?.addEventListener('submit', async (event) => {
    if (keep.isDirty()) {
      event.preventDefault();
      await keep.now();
      if (!keep.isDirty()) {
        event.target.submit();
      }
    }
  });
  judge.now();
  editor.dataset.drawn = 'true';

  function fit() {
    fitInto(modeler.get('canvas'), { left: TOOLS });
  }

  function ask(path, options = {}) {
    return fetch(`${address}${path}`, { headers: { Accept: 'application/json' }, ...options }).then((answer) => {
      if (!answer.ok) {
        throw new Error(`${path}: ${answer.status}`);
      }
      return answer;
    });
  }

  function post(path, body) {
    return fetch(`${address}${path}`, {
      method: 'POST',
      body,
      headers: {
        Accept: 'application/json',
        'Content-Type': 'application/xml',
        'X-XSRF-TOKEN': document.querySelector('[name=_csrf]').value,
      },
    });
  }
}

/** The draft's state, in the page's words. */
function show(state, said = {}) {
  for (const message of document.querySelectorAll('[data-status]')) {
    if (message.dataset.status === state) {
      message.querySelectorAll('[data-text]').forEach((text) => (text.textContent = fill(text.dataset.text, said)));
      message.hidden = false;
    } else if (!ABOUT_FILES.includes(message.dataset.status)) {
      message.hidden = true;
    }
  }
}

/** Runs an asynchronous task after a pause, again when asked meanwhile, and never two at once. */
function latest(task, pause) {
  let timer;
  let running = Promise.resolve();
  const now = () => (running = running.then(task).catch((problem) => console.warn(problem)));
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(now, pause);
  };
  later.now = now;
  return later;
}

function onClick(name, action) {
  document.querySelectorAll(`[data-do=${name}]`).forEach((button) => button.addEventListener('click', action));
}

function download(text, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/xml' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
