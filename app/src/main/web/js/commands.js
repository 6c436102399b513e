import { fitting } from './searchable.js';

/** What a page of the office may offer, most wanted first, and the keys that reach it. */
const OFFERS = [
  { at: 'button[name=_action][value=complete]', keys: ['Ctrl+Enter'] },
  { at: 'button[name=_action][value=speichern]', keys: ['Ctrl+Enter'] },
  // a letter typed beside a field must not send a decision: the first press only leads to the button
  { at: 'button[name=_action][value=next]', keys: ['e'], twice: true },
  { at: '#formular :is(input:not([type=hidden]), select, textarea)', keys: ['f'], first: true, group: 'form' },
  { at: 'form button.kern-btn[name=_action][value=preview]' },
  { at: 'form[action$="/uebernehmen"] button, form[action*="/uebernehmen?"] button', keys: ['ü'] },
  { at: 'main a[href*="/uebernehmen"]' },
  { at: 'form[action$="/zuruecklegen"] button, form[action*="/zuruecklegen?"] button' },
  { at: 'input[type=search][name=q]', keys: ['s', '/'], group: 'search' },
  { at: 'nav.ansichten a', keys: (index) => (index < 9 ? [String(index + 1)] : []) },
  { at: 'a.sortiert', group: 'sort' },
  { at: 'a[rel=next]', keys: ['n'] },
  { at: 'a[rel=prev]', keys: ['p'] },
  { at: '[data-key]', keys: (index, element) => [element.dataset.key] },
  { at: '.werkzeuge a, .werkzeuge button' },
  { at: '.brotkrumen a', keys: ['Escape'] },
  { at: '[data-help]', keys: ['?'] },
  { at: 'nav.navigation a[href$="/amt/telefon"]', keys: ['t'] },
  { at: 'nav.navigation a:not([href$="/amt/telefon"])' },
];

/**
 * What can be done on this page, read from its links, buttons and fields: no key does what the page does not offer.
 *
 * @param words names of groups, as data attributes have them
 */
export function commands(page, words = {}) {
  return OFFERS.flatMap(({ at, keys = [], group, twice = false, first = false }) =>
    [...page.querySelectorAll(at)].slice(0, first ? 1 : undefined).map((element, index) => ({
      element,
      label: label(element),
      group: words[group] ?? element.closest('nav[aria-label]')?.getAttribute('aria-label') ?? '',
      keys: typeof keys === 'function' ? keys(index, element) : keys,
      twice,
    })),
  );
}

/** Those of the commands that contain all words that were typed, in their names or in those of their groups. */
export const matching = (offered, typed) =>
  fitting(offered.map(({ label, group }) => `${label} ${group}`), typed).map((index) => offered[index]);

export function run({ element }) {
  if (element.matches('input, select, textarea')) {
    element.focus();
    element.select?.();
  } else if (element.matches('summary')) {
    element.parentElement.open = true;
    (element.parentElement.querySelector('input:not([type=hidden]), select') ?? element).focus();
  } else {
    element.click();
  }
}

/** A key as it is written on the keyboards of the reader. */
export const written = (key, words) =>
  key
    .split('+')
    .map((part) => words[`key${part}`] ?? part)
    .join('+');

/** What a command is called; the number of tasks of a view is no part of its name. */
function label(element) {
  const name = (element.labels?.[0] ?? element).cloneNode(true);
  name.querySelectorAll('.ansichten__zahl, [aria-hidden=true]').forEach((part) => part.remove());
  return (element.getAttribute('aria-label') ?? name.textContent).replace(/\s+/g, ' ').trim();
}
