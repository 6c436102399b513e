/** The editor's own words in German; in English it speaks for itself. */
import german from 'bpmn-js-i18n/translations/de.js';

export function translation(language, words) {
  const own = Object.fromEntries(
    Object.entries(words)
      .filter(([key]) => key.startsWith('editor.js.'))
      .map(([, text]) => text.split(' = ')),
  );
  const known = language === 'de' ? { ...german, ...own } : {};
  const translate = (text, values = {}) =>
    (known[text] ?? text).replace(/\{([^}]+)\}/g, (place, key) => values[key] ?? place);
  return { translate: ['value', translate] };
}
