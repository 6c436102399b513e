/** Conditions are expressions in the model and plain comparisons for people. */
export const shown = (text) => (text ?? '').replace(/^\s*[$#]\{([\s\S]*)\}\s*$/, '$1');

export const written = (text) => {
  const plain = (text ?? '').trim();
  return plain && !/^[$#]\{/.test(plain) ? `\${${plain}}` : plain;
};

/** Durations that offices use; the editor offers these and any other in ISO 8601. */
export const DURATIONS = ['P1D', 'P3D', 'P7D', 'P14D', 'P1M', 'P3M'];
