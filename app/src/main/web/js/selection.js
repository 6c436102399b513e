const ROWS = 'table[data-inbox] > tbody > tr';

/** How many tasks are ticked stands beside the button; Shift ticks all rows from the last one on, as it does in lists of files. */
export function selection(page) {
  const counter = page.querySelector('[data-selected]');
  if (!counter) {
    return;
  }
  page.addEventListener('click', ({ target, shiftKey }) => {
    if (target.matches?.(`${ROWS} input[type=checkbox]`)) {
      ticked(page, target, shiftKey);
    }
  });
}

/**
 * Ticks the row with the focus, or takes the tick away.
 *
 * @param range whether all rows between the last one and this get the same
 * @returns whether a row has the focus
 */
export function tick(page, range) {
  const box = page.activeElement?.closest(ROWS)?.querySelector('input[type=checkbox]');
  if (!box) {
    return false;
  }
  box.checked = range || !box.checked;
  ticked(page, box, range);
  return true;
}

/** Rows of pages whose last ticked row is known. */
const last = new WeakMap();

function ticked(page, box, range) {
  const boxes = [...page.querySelectorAll(`${ROWS} input[type=checkbox]`)];
  const here = boxes.indexOf(box);
  const from = range ? boxes.indexOf(last.get(page)) : here;
  if (from >= 0) {
    boxes.slice(Math.min(from, here), Math.max(from, here) + 1).forEach((one) => (one.checked = box.checked));
  }
  last.set(page, box);
  const counter = page.querySelector('[data-selected]');
  const number = boxes.filter(({ checked }) => checked).length;
  counter.textContent = number ? `${number} ${counter.dataset.word}` : '';
}
