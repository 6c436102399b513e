import { keep, kept } from './store.js';

/** Keys of the browser's storage: the task that was open last, and that somebody goes back from it to the list. */
const TASK = 'amtsweg.task';
const BACK = 'amtsweg.back';

/**
 * Goes so many rows on from the one with the focus; Enter then opens the focused link by itself.
 *
 * @returns whether there was a row to go to; at both ends an arrow key scrolls, as it does everywhere
 */
export function walk(page, step) {
  const rows = [...page.querySelectorAll('table[data-inbox] > tbody > tr')];
  const here = rows.indexOf(page.activeElement?.closest('tr'));
  if (here < 0 && step < 0) {
    return false;
  }
  const there = next(here, step, rows.length);
  const link = there === here ? null : rows[there]?.querySelector('a, button');
  link?.focus();
  return Boolean(link);
}

/** The row to go to; the header (-1) leads to the first row, and the ends hold. */
export const next = (here, step, count) => Math.min(Math.max(here + step, 0), count - 1);

/** Whoever goes back from a task to the list, by its link or by the browser, finds the focus on the row of that task. */
export function keepPlace(page, backward = cameBack(page)) {
  const store = () => page.defaultView.sessionStorage;
  if (page.querySelector('[data-keyboard=task]')) {
    keep(store, TASK, page.defaultView.location.pathname);
    page.addEventListener('click', ({ target }) => target.closest?.('.brotkrumen a') && keep(store, BACK, 'link'));
  }
  if (page.querySelector('[data-keyboard=inbox]')) {
    if (backward || kept(store, BACK)) {
      const task = kept(store, TASK);
      [...page.querySelectorAll('table[data-inbox] > tbody a')].find(({ pathname }) => pathname === task)?.focus();
    }
    [TASK, BACK].forEach((key) => keep(store, key, null));
  }
}

const cameBack = (page) =>
  page.defaultView.performance?.getEntriesByType?.('navigation')[0]?.type === 'back_forward';
