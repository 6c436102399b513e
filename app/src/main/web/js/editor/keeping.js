/**
 * Saves a draft on the server while somebody edits. One save at a time; what changes meanwhile is saved next. A save
 * that others have overtaken, or that comes after the login ended, is reported and not repeated automatically.
 *
 * @param send takes the XML and the revision, and answers like `fetch`
 * @param write returns the current XML
 * @param tell takes what happened: `saving`, `saved`, `stale`, `login` or `failed`, and what the server said
 */
export function keeping({ send, write, tell, revision, pause = 1500, later = setTimeout, cancel = clearTimeout }) {
  let timer;
  let running;
  let dirty = false;
  let stopped = false;

  const save = () => {
    cancel(timer);
    running = (running ?? Promise.resolve()).then(once);
    return running;
  };

  async function once() {
    if (!dirty || stopped) {
      return;
    }
    dirty = false;
    tell('saving');
    let answer;
    try {
      answer = await send(await write(), revision);
    } catch {
      return failed('failed');
    }
    const said = await answer.json().catch(() => ({}));
    if (answer.ok) {
      revision = said.revision;
      return tell('saved', said);
    }
    stopped = answer.status === 409;
    failed({ 409: 'stale', 401: 'login' }[answer.status] ?? 'failed', said);
  }

  function failed(what, said) {
    dirty = true;
    tell(what, said);
  }

  return {
    changed() {
      dirty = true;
      cancel(timer);
      timer = later(save, pause);
    },
    /** Saves what is not saved yet, at once. */
    now: save,
    isDirty: () => dirty,
  };
}
