/** The differences between two models, as `bpmn-js-differ` finds them, one entry per element. */
export function differences({ _added, _removed, _changed, _layoutChanged }) {
  const entry = (kind) => ([id, element]) => ({ id, kind, name: element.name, attributes: [] });
  const changed = Object.entries(_changed).map(([id, { model, attrs }]) => ({
    id,
    kind: 'changed',
    name: model.name,
    attributes: Object.entries(attrs).map(([path, values]) => ({ name: path.split(/[.[]/)[0], ...change(path, values) })),
  }));
  const known = new Set([...Object.keys(_added), ...Object.keys(_removed), ...Object.keys(_changed)]);
  return [
    ...Object.entries(_added).map(entry('added')),
    ...Object.entries(_removed).map(entry('removed')),
    ...changed,
    ...Object.entries(_layoutChanged).filter(([id]) => !known.has(id)).map(entry('moved')),
  ];
}

/**
 * The library names the two values of an attribute the wrong way round, but not those of a list's entry; an attribute that
 * is gone has 0 where the new value would be, a new one has none.
 */
function change(path, { oldValue, newValue }) {
  if (path.endsWith(']')) {
    return { from: plain(oldValue), to: plain(newValue) };
  }
  return oldValue === undefined
    ? { from: '', to: plain(newValue) }
    : { from: plain(newValue), to: oldValue === 0 ? '' : plain(oldValue) };
}

/** A value as people read it: the name of an element, the text of an expression. */
export function plain(value) {
  if (value === undefined || value === null) {
    return '';
  }
  if (Array.isArray(value)) {
    return value.map(plain).filter(Boolean).join(', ');
  }
  if (typeof value !== 'object') {
    return String(value);
  }
  if (value.$type === 'camunda:Property') {
    return `${value.name} = ${value.value}`;
  }
  return plain(value.body ?? value.text ?? value.values ?? value.name ?? value.id ?? value.$type);
}

const UNITS = { D: 'day', W: 'week', M: 'month', Y: 'year', H: 'hour', S: 'second' };

/** A value in the reader's words: a duration, or a kind of element. */
export function said(value, kinds, language) {
  const [, time, number, unit] = /^P(T?)(\d+)([DWMYHS])$/.exec(value) ?? [];
  if (number) {
    const name = time && unit === 'M' ? 'minute' : UNITS[unit];
    return new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: 'long' }).format(Number(number));
  }
  const [, kind] = /^bpmn:(\w+)$/.exec(value) ?? [];
  return (kind && kinds[kind.charAt(0).toLowerCase() + kind.slice(1)]) || value;
}
