/**
 * Looks for cases while somebody types who is on the telephone: a pause, and the part of the page that shows what fits is
 * replaced. Without scripts the button beside the field does the same.
 */
export function telephone(page, pause = 150, request = (url, options) => fetch(url, options)) {
  const form = page.querySelector('[data-telephone]');
  const field = form?.querySelector('input[name=q]');
  if (!field) {
    return;
  }
  let waiting;
  let running;
  let shown = field.value.trim();

  field.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(look, pause);
  });
  // from the field into what was found, and no form sent for nothing
  field.addEventListener('keydown', (event) => {
    const first = page.querySelector('#treffer input');
    if (event.key === 'ArrowDown' && first) {
      event.preventDefault();
      first.focus();
    }
  });

  async function look() {
    const typed = field.value.trim();
    if (typed === shown) {
      return;
    }
    running?.abort();
    running = new AbortController();
    const { signal } = running;
    try {
      const answer = await request(`${form.dataset.telephone}?q=${encodeURIComponent(typed)}`, {
        headers: { Accept: 'text/html' },
        redirect: 'manual',
        signal,
      });
      if (!answer.ok) {
        throw new Error(`${answer.status}`);
      }
      replace(await answer.text());
      shown = typed;
    } catch (problem) {
      signal.aborted || say();
    }
  }

  /** What was chosen stays chosen while it is still there. */
  function replace(html) {
    const { DOMParser } = page.defaultView;
    const fresh = new DOMParser().parseFromString(html, 'text/html').querySelector('#treffer');
    const old = page.querySelector('#treffer');
    const chosen = old.querySelector('input:checked')?.value;
    const again = [...fresh.querySelectorAll('input')].find(({ value }) => value === chosen);
    if (again) {
      again.checked = true;
    }
    old.replaceChildren(...fresh.childNodes);
  }

  function say() {
    const text = page.createElement('p');
    text.className = 'kern-body';
    text.setAttribute('role', 'status');
    text.textContent = form.dataset.failed;
    page.querySelector('#treffer').replaceChildren(text);
    shown = undefined;
  }
}
