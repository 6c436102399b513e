import assert from 'node:assert/strict';
import { test } from 'node:test';
import { JSDOM } from 'jsdom';
import { showDocuments } from '../js/viewer.js';

const PLACE = '<div data-viewer="/d/1" data-title="a.pdf"><noscript><ol><li><img src="/d/1/seite/1"></li></ol></noscript></div>';

function shown(pdfViewerEnabled) {
  const { document } = new JSDOM(PLACE, { runScripts: 'dangerously' }).window;
  showDocuments(document, { pdfViewerEnabled });
  return document;
}

test('a browser that shows PDF does so', () => {
  const frame = shown(true).querySelector('[data-viewer] > iframe');
  assert.equal(frame.getAttribute('src'), '/d/1');
  assert.equal(frame.title, 'a.pdf');
});

test('another shows pictures of its pages', () => {
  assert.equal(shown(false).querySelectorAll('[data-viewer] > ol img').length, 1);
  assert.equal(shown(undefined).querySelectorAll('[data-viewer] > ol img').length, 1);
});
