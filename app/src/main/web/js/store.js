/*
 * The browser's storage, which people may have switched off; then even naming it fails, nothing is remembered, and all else
 * works. `store` is a function that names it.
 */

export function kept(store, key) {
  try {
    return store().getItem(key);
  } catch {
    return null;
  }
}

/** @param value null forgets */
export function keep(store, key, value) {
  try {
    value === null ? store().removeItem(key) : store().setItem(key, value);
  } catch {
    // not remembered
  }
}
