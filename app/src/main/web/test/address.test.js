import assert from 'node:assert/strict';
import { test } from 'node:test';
import { JSDOM } from 'jsdom';
import { ownAddress } from '../js/address.js';

const FORM = '<form id="formular" action="/verfahren/idee/antrag/4711/angaben"></form>';

function at(path, html) {
  const { window } = new JSDOM(html, { url: `https://amtsweg.example${path}` });
  ownAddress(window.document);
  return window.location.pathname;
}

test('a form that was just begun has the address of its draft', () => {
  assert.equal(at('/verfahren/idee/antrag?lang=tr', FORM), '/verfahren/idee/antrag/4711/angaben');
});

test('other pages keep theirs', () => {
  assert.equal(at('/verfahren/idee/antrag/4711/mehr', FORM), '/verfahren/idee/antrag/4711/mehr');
  assert.equal(at('/verfahren/idee/antrag', '<p></p>'), '/verfahren/idee/antrag');
});
