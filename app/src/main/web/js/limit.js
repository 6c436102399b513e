import { fill } from './text.js';

/** Says, while somebody types, how many characters are left; on a pause, since screen readers read it out. */
export function countCharacters(page, pause = 600) {
  const waiting = new Map();
  page.addEventListener('input', ({ target }) => {
    const counter = counterOf(page, target);
    if (counter) {
      clearTimeout(waiting.get(counter));
      waiting.set(counter, setTimeout(() => show(counter, target), pause));
    }
  });
  const all = () => page.querySelectorAll('[data-limit]').forEach((field) => show(counterOf(page, field), field));
  page.addEventListener('htmx:afterSwap', all);
  all();
}

const counterOf = (page, field) => field.dataset?.limit && page.getElementById(`${field.id}-limit`);

function show(counter, field) {
  const left = remaining(field.value, Number(field.dataset.limit));
  const near = left < Number(field.dataset.limit) / 5;
  if (near || !counter.hidden) {
    counter.hidden = false;
    counter.textContent = fill(left < 0 ? counter.dataset.over : counter.dataset.left, { count: Math.abs(left) });
    counter.classList.toggle('zaehler--zu-viel', left < 0);
  }
}

/** Characters as the server counts them: composed, without blanks at either end. */
export const remaining = (text, limit) => limit - [...text.normalize('NFC').trim()].length;
