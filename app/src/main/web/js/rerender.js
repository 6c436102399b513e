/**
 * Fields that appear or vanish with an answer are decided by the server alone. When such an answer changes, the form is
 * sent as its refresh button would send it, and the fields of the answer replace those of the page.
 */
export function rerenderFields(page) {
  let running;
  page.addEventListener('change', async ({ target }) => {
    const form = target.form;
    if (!form || !target.closest('[data-rerender]')) {
      return;
    }
    running?.abort();
    running = new AbortController();
    try {
      const answer = await fetch(form.action, {
        method: 'POST',
        body: refreshed(form),
        headers: { Accept: 'text/html' },
        signal: running.signal,
      });
      const fields = answer.ok && parse(await answer.text()).querySelector('[data-form-fields]');
      if (!fields) {
        throw new Error('no fields in the answer');
      }
      swap(page, form.querySelector('[data-form-fields]'), fields);
    } catch (problem) {
      if (problem.name !== 'AbortError') {
        // back to what works without script: the form's own refresh button
        form.querySelectorAll('.ohne-js').forEach((button) => button.classList.remove('ohne-js'));
      }
    }
  });
}

const parse = (html) => new DOMParser().parseFromString(html, 'text/html');

/** What the refresh button sends, without the files: those wait for the real submission. */
export function refreshed(form) {
  const data = new FormData(form);
  for (const [name, value] of [...data]) {
    if (typeof value !== 'string') {
      data.delete(name);
    }
  }
  data.set('_action', 'refresh');
  return data;
}

export function swap(page, current, incoming) {
  const focused = page.activeElement;
  for (const field of incoming.querySelectorAll('input[id], select[id], textarea[id]')) {
    const old = page.getElementById(field.id);
    if (old && current.contains(old)) {
      keep(old, field);
      carry(current, incoming, field.id);
    }
  }
  const caret = selection(focused);
  current.replaceChildren(...incoming.childNodes);
  const again = focused?.id && page.getElementById(focused.id);
  if (again && again !== page.activeElement) {
    again.focus({ preventScroll: true });
    caret && again.setSelectionRange?.(...caret);
  }
}

/** What somebody typed or chose while the answer was on its way is newer than the answer. */
function keep(old, field) {
  if (old.type === 'file') {
    field.replaceWith(old);
  } else if (old.type === 'checkbox' || old.type === 'radio') {
    field.checked = old.checked;
  } else if (field.type !== 'hidden') {
    field.value = old.value;
  }
}

/** A chosen file stays chosen, so its name stays listed. */
function carry(current, incoming, id) {
  const list = `[data-files-for="${CSS.escape(id)}"]`;
  incoming.querySelector(list)?.append(...current.querySelectorAll(`${list} [data-chosen]`));
}

function selection(field) {
  // number, e-mail and date fields have no selection
  return typeof field?.selectionStart === 'number' ? [field.selectionStart, field.selectionEnd] : undefined;
}
