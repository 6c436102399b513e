/** Shows all of a drawing with some space around it, beside tools that cover its left or right edge; in pixels. */
export function fit(canvas, { left = 24, right = 24, around = 24 } = {}) {
  canvas.zoom('fit-viewport', 'auto');
  const { inner, outer } = canvas.viewbox();
  const free = { width: outer.width - left - right, height: outer.height - 2 * around };
  const scale = Math.min(1, free.width / inner.width, free.height / inner.height);
  canvas.viewbox({
    x: inner.x - left / scale - (free.width / scale - inner.width) / 2,
    y: inner.y - (outer.height / scale - inner.height) / 2,
    width: outer.width / scale,
    height: outer.height / scale,
  });
}
