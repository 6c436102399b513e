const last = new WeakMap();

/**
 * A form's requests go one after the other: the server keeps what was sent last, and an older message that overtakes
 * a newer one would take answers away.
 */
export function inTurn(form, work) {
  const turn = (last.get(form) ?? Promise.resolve()).then(work, work);
  last.set(form, turn.catch(() => {}));
  return turn;
}

/**
 * Numbers everything sent by a form with autosave, by script or by the browser itself, since a submission does not wait for
 * what is on its way. Browsers that cannot say when a form is read send no number.
 */
export function numbered(page) {
  const sitting = Array.from(crypto.getRandomValues(new Uint32Array(3)), (part) => part.toString(36)).join('').slice(0, 20);
  let number = 0;
  page.addEventListener('formdata', ({ target, formData }) => {
    if (target.querySelector('[data-autosave-status]')) {
      formData.set('_turn', `${sitting}-${++number}`);
    }
  });
}
