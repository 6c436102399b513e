import { fill, pageLanguage, size } from './text.js';

/** Names the chosen files under their field, and says before the upload which one is too large. */
export function showChosenFiles(page) {
  page.addEventListener('change', ({ target }) => {
    if (target.type !== 'file') {
      return;
    }
    const list = page.querySelector(`[data-files-for="${CSS.escape(target.id)}"]`);
    if (list) {
      list.querySelectorAll('[data-chosen]').forEach((line) => line.remove());
      list.append(...Array.from(target.files, (file) => line(page, file, target.dataset)));
    }
    target.setCustomValidity?.('');
  });
}

function line(page, file, { maxBytes, tooLarge }) {
  const item = page.createElement('li');
  item.dataset.chosen = 'true';
  if (isTooLarge(file, maxBytes) && tooLarge) {
    item.className = 'zu-gross';
    item.textContent = describe(file, maxBytes, tooLarge);
  } else {
    item.textContent = `${file.name} (${size(file.size, pageLanguage())})`;
  }
  return item;
}

export const isTooLarge = (file, maxBytes) => Number(maxBytes) > 0 && file.size > Number(maxBytes);

export const describe = (file, maxBytes, text, lang = pageLanguage()) =>
  fill(text, { name: file.name, size: size(file.size, lang), max: size(Number(maxBytes), lang) });
