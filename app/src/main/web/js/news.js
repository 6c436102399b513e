/** Of the usual pause, the longest between two questions while there is no answer. */
const LONGEST = 16;

/**
 * Asks from time to time whether the list has something new, and offers it: nothing that somebody reads moves. A tab in the
 * background asks nothing, and at once when it is looked at again. Who is no longer logged in is told so, once.
 */
export function news(page, { fetch, setTimeout } = page.defaultView) {
  const box = page.querySelector('[data-news]');
  const usual = Number(box?.dataset.every) * 1000;
  if (!usual) {
    return;
  }
  const link = box.querySelector('a');
  let pause = usual;
  let due = false;

  async function ask() {
    const answer = await fetch(box.dataset.news, {
      headers: { Accept: 'application/json' },
      cache: 'no-store',
      redirect: 'manual',
    }).catch(() => null);
    if (isEnd(answer)) {
      tell(box.dataset.expired);
      return;
    }
    const found = answer?.ok ? await answer.json().catch(() => null) : null;
    pause = found ? usual : Math.min(pause * 2, usual * LONGEST);
    if (found) {
      tell(found.text);
      page.title = titled(page.title, found.open);
    }
    wait();
  }

  function wait() {
    setTimeout(() => (page.visibilityState === 'hidden' ? (due = true) : ask()), pause);
  }

  /** The same once more is not read out again. */
  function tell(text) {
    if (link.textContent !== text) {
      link.textContent = text;
      link.hidden = !text;
    }
  }

  page.addEventListener('visibilitychange', () => {
    if (due && page.visibilityState !== 'hidden') {
      due = false;
      ask();
    }
  });
  wait();
}

/** Whether nobody is logged in any more, or not for this; a login that Keycloak still knows begins with a redirect. */
const isEnd = (answer) => answer?.type === 'opaqueredirect' || [401, 403, 404].includes(answer?.status);

/** The number goes before the title, where a narrow tab still shows it. */
export const titled = (title, open) => `(${open}) ${title.replace(/^\(\d+\+?\) /, '')}`;
