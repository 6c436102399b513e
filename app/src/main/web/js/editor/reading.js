/** Reads the files of other tools: in their own encoding, and so that the drawing library does not trip over their prefixes. */

/** The prefixes that the drawing library writes, and what they stand for. */
const PREFIXES = {
  bpmn: 'http://www.omg.org/spec/BPMN/20100524/MODEL',
  bpmndi: 'http://www.omg.org/spec/BPMN/20100524/DI',
  dc: 'http://www.omg.org/spec/DD/20100524/DC',
  di: 'http://www.omg.org/spec/DD/20100524/DI',
  bioc: 'http://bpmn.io/schema/bpmn/biocolor/1.0',
  color: 'http://www.omg.org/spec/BPMN/non-normative/color/1.0',
  camunda: 'http://camunda.org/schema/1.0/bpmn',
};

const XMLNS = 'http://www.w3.org/2000/xmlns/';
const DECLARED = /^(<\?xml[^>]*?encoding\s*=\s*["'])([\w.-]+)(["'])/;

/** The text of an XML file, by the encoding that it declares; it declares UTF-8 from then on. */
export function decoded(bytes) {
  const data = new Uint8Array(bytes);
  const text = new TextDecoder(encoding(data)).decode(data);
  return text.replace(/^\uFEFF/, '').replace(DECLARED, '$1UTF-8$3');
}

function encoding(data) {
  const start = [...data.subarray(0, 4)];
  if (start[0] === 0xfe && start[1] === 0xff || start[0] === 0 && start[1] === 0x3c) {
    return 'utf-16be';
  }
  if (start[0] === 0xff && start[1] === 0xfe || start[0] === 0x3c && start[1] === 0) {
    return 'utf-16le';
  }
  const declared = DECLARED.exec(String.fromCharCode(...data.subarray(0, 2000)).replace(/^\u00EF\u00BB\u00BF/, ''))?.[2];
  try {
    return declared && !/^utf-?16/i.test(declared) ? new TextDecoder(declared).encoding : 'utf-8';
  } catch {
    return 'utf-8';
  }
}

/**
 * Whether there is something to draw: a model without a process or a diagram would leave the editor empty. The library reads
 * it, not the browser, which would write its complaints with inline styles.
 */
export async function isDrawable(text, moddle) {
  try {
    const { rootElement } = await moddle.fromXML(text);
    return (rootElement.diagrams ?? []).some(({ plane }) =>
      ['bpmn:Process', 'bpmn:Collaboration'].includes(plane?.bpmnElement?.$type),
    );
  } catch {
    return false;
  }
}

/** The model with other prefixes for those that it uses for something else than the drawing library does. */
export function withOwnPrefixes(text) {
  const xml = parsed(text);
  const taken = new Map();
  for (const element of xml.getElementsByTagName('*')) {
    for (const { namespaceURI, localName, value } of element.attributes) {
      if (namespaceURI === XMLNS && PREFIXES[localName] && PREFIXES[localName] !== value) {
        taken.set(`${localName} ${value}`, `${localName}${taken.size + 1}`);
      }
    }
  }
  if (taken.size === 0) {
    return text;
  }
  const prefix = (node) => taken.get(`${node.prefix} ${node.namespaceURI}`) ?? node.prefix;
  const root = renamed(xml.documentElement, xml, prefix, taken);
  xml.replaceChild(root, xml.documentElement);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(xml).replace(/^<\?xml[^>]*\?>\s*/, '')}`;
}

function renamed(element, xml, prefix, taken) {
  const name = (node) => (prefix(node) ? `${prefix(node)}:${node.localName}` : node.localName);
  const copy = xml.createElementNS(element.namespaceURI, name(element));
  for (const attribute of element.attributes) {
    const { namespaceURI, localName, value } = attribute;
    if (namespaceURI === XMLNS) {
      copy.setAttributeNS(XMLNS, `xmlns:${taken.get(`${localName} ${value}`) ?? localName}`.replace(/^xmlns:xmlns$/, 'xmlns'), value);
    } else {
      copy.setAttributeNS(namespaceURI, name(attribute), value);
    }
  }
  for (const child of element.childNodes) {
    copy.append(child.nodeType === 1 ? renamed(child, xml, prefix, taken) : child.cloneNode(true));
  }
  return copy;
}

/** Carriage returns of values as such; written plainly, the next reader would take them for spaces. */
export const withReturns = (text) =>
  text.replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, (data) => data.replaceAll('\r', ']]>&#13;<![CDATA[')).replaceAll('\r', '&#13;');

/**
 * What is in the one file and no longer in the other, element by element: the drawing library keeps silent about some things
 * that it cannot hold.
 */
export function losses(before, after) {
  const [old, now] = [parsed(before), parsed(after)];
  const kept = new Map([...now.getElementsByTagName('*')].filter((element) => id(element)).map((element) => [key(element), element]));
  const lost = [];
  walk(old.documentElement, (element) => {
    const twin = id(element) ? kept.get(key(element)) : element === old.documentElement ? now.documentElement : undefined;
    if (id(element) && !twin && element !== old.documentElement) {
      lost.push({ kind: 'element', name: element.localName, where: element.getAttribute('name') || id(element) });
      return false;
    }
    if (twin) {
      for (const { namespaceURI, localName, value } of element.attributes) {
        if (namespaceURI !== XMLNS && !same(value, twin.getAttributeNS(namespaceURI, localName))) {
          lost.push({ kind: 'attribute', name: localName, where: element.getAttribute('name') || id(element) || element.localName });
        }
      }
      for (const [name, count] of counted(element)) {
        if ((counted(twin).get(name) ?? 0) < count) {
          lost.push({ kind: 'element', name: name.split(' ')[1], where: element.getAttribute('name') || id(element) || element.localName });
        }
      }
    }
    return true;
  });
  return lost;
}

/** Those below the element that have no id themselves, and so are found by number only. */
function counted(element) {
  const names = new Map();
  walk(element, (below) => {
    if (below !== element && id(below)) {
      return false;
    }
    if (below !== element) {
      const name = `${below.namespaceURI} ${below.localName}`;
      names.set(name, (names.get(name) ?? 0) + 1);
    }
    return true;
  });
  return names;
}

function walk(element, visit) {
  if (visit(element)) {
    [...element.children].forEach((child) => walk(child, visit));
  }
}

/** Numbers may be written otherwise, and what is not said may be what was said: the default. */
function same(before, after) {
  const plain = (value) => (value ?? '').trim().replace(/\s+/g, ' ').replace(/^[\w-]+:(?=\w+$)/, '');
  if (plain(before) === plain(after) || before === '' || (after === null && before === 'false')) {
    return true;
  }
  return before.trim() !== '' && after?.trim() !== '' && Number(before) === Number(after ?? NaN);
}

const id = (element) => element.getAttribute('id');
const key = (element) => `${element.namespaceURI} ${element.localName} ${id(element)}`;

function parsed(text) {
  return new DOMParser().parseFromString(text, 'application/xml');
}
