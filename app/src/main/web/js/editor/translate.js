/** The editor's own words in the language of the page; what the libraries call insiders' names is said plainly in both. */
import german from 'bpmn-js-i18n/translations/de.js';

/** How the panel puts together the name of an event. */
const EVENT =
  /^(?:(\w+) )?(Start Event|End Event|Intermediate Throw Event|Intermediate Catch Event|Boundary Event)(?: \((Non Interrupting)\))?$/;

export function translation(language, words) {
  return { translate: ['value', translator(language, words)] };
}

export function translator(language, words) {
  const own = Object.fromEntries(
    Object.entries(words)
      .filter(([key]) => key.startsWith('editor.js.'))
      .map(([, text]) => text.split(' = ')),
  );
  const known = language === 'de' ? { ...german, ...own } : own;
  return (text, values = {}) =>
    (known[text] ?? event(text, known) ?? text).replace(/\{([^}]+)\}/g, (place, key) => values[key] ?? place);
}

function event(text, known) {
  const [, trigger, kind, quiet] = EVENT.exec(text) ?? [];
  const details = [trigger, quiet].filter(Boolean).map((part) => known[part] ?? part);
  return kind && (details.length ? `${known[kind] ?? kind} (${details.join(', ')})` : known[kind]);
}
