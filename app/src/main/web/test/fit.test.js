import assert from 'node:assert/strict';
import test from 'node:test';
import { fit } from '../js/fit.js';

const canvasOf = (inner, outer) => ({
  zoom() {},
  viewbox(box) {
    this.shown = box ?? this.shown;
    return { inner, outer };
  },
});

test('shows all of a wide drawing beside the tools', () => {
  const inner = { x: 100, y: 50, width: 2000, height: 200 };
  const canvas = canvasOf(inner, { width: 1000, height: 500 });
  fit(canvas, { left: 100, right: 50 });
  const { x, y, width, height } = canvas.shown;
  const scale = 1000 / width;
  assert.ok((inner.x - x) * scale >= 100 - 1e-6);
  assert.ok((x + width - inner.x - inner.width) * scale >= 50 - 1e-6);
  assert.ok(y < inner.y && y + height > inner.y + inner.height);
});

test('does not enlarge a small drawing', () => {
  const canvas = canvasOf({ x: 0, y: 0, width: 100, height: 100 }, { width: 1000, height: 500 });
  fit(canvas);
  assert.equal(canvas.shown.width, 1000);
  assert.equal(canvas.shown.height, 500);
});
