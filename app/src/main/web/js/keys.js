/** The keys that go from row to row in the inbox. */
export const STEPS = new Map([['j', 1], ['ArrowDown', 1], ['k', -1], ['ArrowUp', -1]]);

const WITH_CTRL = new Map([['k', 'Ctrl+K'], ['K', 'Ctrl+K'], ['Enter', 'Ctrl+Enter']]);

/**
 * The key by its name; none for what belongs to the browser, the system or an input method. AltGr, which Windows reports as
 * Ctrl and Alt, writes @ and € on German keyboards. Some layouts need Shift for ? and /.
 */
export function pressed(event) {
  const { key, ctrlKey, altKey, metaKey, shiftKey } = event;
  if (!key || event.isComposing || altKey || metaKey || event.getModifierState?.('AltGraph')) {
    return '';
  }
  if (ctrlKey) {
    return shiftKey ? '' : (WITH_CTRL.get(key) ?? '');
  }
  if (shiftKey) {
    return key === 'X' ? 'Shift+x' : '?/'.includes(key) ? key : '';
  }
  return key.length === 1 ? key.toLocaleLowerCase('de') : key;
}

/**
 * Whether a key may do something now. In a field, keys write; a key that is held down does not send twice; and whoever has
 * switched single keys off keeps them only where the focus is in the list (WCAG 2.1.4).
 */
export function works(key, { dialog = false, field = false, list = false, single = true, repeat = false } = {}) {
  if (!key || dialog) {
    return false;
  }
  if (key.startsWith('Ctrl+')) {
    return !repeat && (key === 'Ctrl+K' || field);
  }
  if (field) {
    return false;
  }
  return STEPS.has(key) ? single || list : single && !repeat;
}

/** Whether keys write or choose at this place of a page; the ticks of a list are no place to write. */
export const isField = (target) =>
  Boolean(target?.closest?.('input:not(.auswahl__kasten), textarea, select, [contenteditable]:not([contenteditable="false"])'));
