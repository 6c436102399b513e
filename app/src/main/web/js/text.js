/** Fills `{name}` places of a text that the server wrote into a data attribute, already in the reader's language. */
export const fill = (text, values) => text.replace(/\{(\w+)\}/g, (place, key) => values[key] ?? place);

/** A file size as people read it, in the units of the settings and of the server: 20 MB are 20 times 1024 times 1024 bytes. */
export function size(bytes, lang = 'de') {
  const mega = bytes >= 1024 * 1024;
  const number = new Intl.NumberFormat(lang, { maximumFractionDigits: mega ? 1 : 0 });
  return mega ? `${number.format(bytes / 1024 / 1024)} MB` : `${number.format(Math.max(1, Math.floor(bytes / 1024)))} KB`;
}

export const pageLanguage = () => document.documentElement.lang || 'de';

/** What is wrong with a file of more than so many bytes; nothing if there is no limit. */
export const tooLarge = (file, maxBytes, text, lang = pageLanguage()) =>
  Number(maxBytes) > 0 && file.size > Number(maxBytes)
    ? fill(text, { name: file.name, size: size(file.size, lang), max: size(Number(maxBytes), lang) })
    : '';
