const last = new WeakMap();

/**
 * What a form sends goes one after the other: the server keeps what was sent last, and an older message that overtakes
 * a newer one would take answers away.
 */
export function inTurn(form, work) {
  const turn = (last.get(form) ?? Promise.resolve()).then(work, work);
  last.set(form, turn.catch(() => {}));
  return turn;
}
