import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { BpmnModdle } from 'bpmn-moddle';
import { JSDOM } from 'jsdom';
import { decoded, isDrawable, losses, withOwnPrefixes, withReturns } from '../js/editor/reading.js';

const { window } = new JSDOM();
globalThis.DOMParser = window.DOMParser;
globalThis.XMLSerializer = window.XMLSerializer;

const camunda = JSON.parse(readFileSync(new URL(import.meta.resolve('camunda-bpmn-moddle/resources/camunda.json'))));
const BPMN = 'xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"';
const DI = 'xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"';
const PLANE = '<bpmndi:BPMNDiagram id="g"><bpmndi:BPMNPlane id="p" bpmnElement="antrag"/></bpmndi:BPMNDiagram>';

const model = (content, more = '') =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<bpmn:definitions ${BPMN} ${DI} ${more} id="D" targetNamespace="urn:x">${content}${PLANE}</bpmn:definitions>`;

/** As the editor reads and writes. */
async function edited(text) {
  const moddle = new BpmnModdle({ camunda });
  const { rootElement } = await moddle.fromXML(text);
  return withReturns((await moddle.toXML(rootElement, { format: true })).xml);
}

test('reads files by the encoding that they declare', () => {
  const text = (encoding) => `<?xml version="1.0" encoding="${encoding}"?><a name="Prüfung für Müller"/>`;
  const latin = Uint8Array.from(text('ISO-8859-1'), (letter) => letter.charCodeAt(0));
  assert.equal(decoded(latin), text('UTF-8'));
  const windows = Uint8Array.from(text('windows-1252'), (letter) => letter.charCodeAt(0));
  assert.equal(decoded(windows), text('UTF-8'));
  const wide = (swap, mark) => {
    const bytes = Buffer.from(`${mark}${text('UTF-16')}`, 'utf16le');
    return swap ? bytes.swap16() : bytes;
  };
  for (const bytes of [wide(false, '\uFEFF'), wide(true, '\uFEFF'), wide(false, ''), wide(true, '')]) {
    assert.equal(decoded(bytes), text('UTF-8'));
  }
  assert.equal(decoded(Buffer.from(`\uFEFF${text('UTF-8')}`)), text('UTF-8'));
  assert.equal(decoded(Buffer.from('<a name="ü"/>')), '<a name="ü"/>');
  assert.equal(decoded(Buffer.from(text('klingon'))), text('UTF-8'));
});

test('draws only what has a process and a diagram of it', async () => {
  const drawable = (text) => isDrawable(text, new BpmnModdle({ camunda }));
  assert.ok(await drawable(model('<bpmn:process id="antrag"/>')));
  assert.ok(await drawable(model('<bpmn:collaboration id="antrag"/>')));
  assert.ok(!(await drawable(model('<bpmn:process id="anderer"/>'))));
  assert.ok(!(await drawable(`<bpmn:definitions ${BPMN}/>`)));
  assert.ok(!(await drawable('<html/>')));
  assert.ok(!(await drawable('no XML')));
  assert.ok(await drawable(model('<bpmn:process id="antrag"><bpmn:userTask id="t" camunda:assignee="x"/></bpmn:process>', 'xmlns:camunda="http://activiti.org/bpmn"')));
});

test('keeps attributes whose prefix the editor uses for something else', async () => {
  const text = model(
    '<bpmn:process id="antrag"><bpmn:userTask id="pruefen" camunda:assignee="amt"><bpmn:extensionElements><camunda:x camunda:y="1"/></bpmn:extensionElements></bpmn:userTask></bpmn:process>',
    'xmlns:camunda="http://activiti.org/bpmn"',
  );
  const read = withOwnPrefixes(text);
  assert.match(read, /xmlns:camunda1="http:\/\/activiti.org\/bpmn"/);
  assert.match(read, /camunda1:assignee="amt"/);
  const written = await edited(read);
  assert.match(written, /camunda1:assignee="amt"/);
  assert.deepEqual(losses(read, written), []);
  assert.equal(withOwnPrefixes(model('')), model(''));
});

test('keeps carriage returns', async () => {
  const text = model('<bpmn:process id="antrag"><bpmn:documentation>a&#13;b</bpmn:documentation><bpmn:task id="t" name="a&#13;&#10;b"/></bpmn:process>');
  const again = new window.DOMParser().parseFromString(await edited(text), 'application/xml');
  assert.equal(again.querySelector('[id=t]').getAttribute('name'), 'a\r\nb');
  assert.equal(again.getElementsByTagName('bpmn:documentation')[0].textContent, 'a\rb');
  assert.equal(withReturns('<a><![CDATA[b\rc]]></a>'), '<a><![CDATA[b]]>&#13;<![CDATA[c]]></a>');
});

test('tells what a file loses', () => {
  const before = model(
    '<bpmn:process id="antrag"><bpmn:task id="t" name="Prüfen" x="1" isForCompensation="false"><bpmn:documentation>a</bpmn:documentation></bpmn:task><bpmn:task id="u"/></bpmn:process>',
  );
  const after = model('<bpmn:process id="antrag"><bpmn:task id="t" name="Prüfen"/></bpmn:process>');
  assert.deepEqual(losses(before, before), []);
  assert.deepEqual(losses(before, after), [
    { kind: 'attribute', name: 'x', where: 'Prüfen' },
    { kind: 'element', name: 'documentation', where: 'Prüfen' },
    { kind: 'element', name: 'task', where: 'u' },
  ]);
  assert.deepEqual(losses(before.replace('x="1"', 'x="1.0"'), before), []);
});
