import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sbom } from '../sbom.mjs';

const lock = {
  name: 'web',
  version: '1.0.0',
  packages: {
    '': { name: 'web' },
    'node_modules/@city/pen': { version: '2.0.1', license: 'MIT', integrity: 'sha512-AQID' },
    'node_modules/ink': { version: '1.0.0' },
    'node_modules/@city/pen/node_modules/ink': { version: '0.9.0', dev: true },
    'node_modules/paper/node_modules/ink': { version: '1.0.0' },
  },
};

test('every version of every package is named once, and those for tests only are told apart', () => {
  const { components } = JSON.parse(sbom(lock));
  assert.deepEqual(
    components.map(({ purl, scope }) => [purl, scope]),
    [
      ['pkg:npm/%40city/pen@2.0.1', 'required'],
      ['pkg:npm/ink@1.0.0', 'required'],
      ['pkg:npm/ink@0.9.0', 'excluded'],
    ],
  );
  assert.deepEqual(components[0].hashes, [{ alg: 'SHA-512', content: '010203' }]);
});
