import htmx from 'htmx.org';
import { Idiomorph } from 'idiomorph/htmx';
import { inTurn } from './turns.js';

/**
 * The server alone decides what is asked and what is wrong. When an answer that others depend on changes, when a wrong
 * one is fixed, and when items of a list and files come and go, htmx sends the form as its own buttons would,
 * and replaces the page's fields with those of the answer; templates say when. Without scripts the same buttons do the
 * same. Here is what htmx leaves to us.
 */
export function exchangeFields(page) {
  Object.assign(htmx.config, {
    allowEval: false,
    allowScriptTags: false,
    historyEnabled: false,
    includeIndicatorStyles: false,
  });
  let questions = 0;
  let dropping = false;
  let next;
  Object.assign(Idiomorph.defaults.callbacks, {
    beforeNodeMorphed: (old, fresh) => {
      const select = old.renew && fresh.querySelector('select');
      if (select) {
        old.renew(select, dropping);
        return false;
      }
      if (!dropping) {
        keep(old, fresh);
      }
      return true;
    },
    // what scripts have added, in particular a file that is on its way or did not arrive
    beforeNodeRemoved: (node) => !node.matches?.('[data-chosen], .auswahlfilter'),
    beforeAttributeUpdated: (name) => !['open', 'hidden', 'data-searched'].includes(name),
  });

  page.addEventListener('htmx:confirm', (event) => {
    const { elt, etc, triggeringEvent, issueRequest } = event.detail;
    const form = elt.closest('form');
    event.preventDefault();
    // a form that is being sent carries everything
    if (form && !form.dataset.sent && !form.dataset.plain) {
      pressed(triggeringEvent) && triggeringEvent.preventDefault();
      etc.returnPromise = true;
      inTurn(form, () => issueRequest(true)).catch(() => {});
    }
  });
  page.addEventListener('htmx:configRequest', ({ detail: { parameters, triggeringEvent } }) => {
    const button = pressed(triggeringEvent);
    if (button) {
      parameters._action = button.value;
    }
  });
  page.addEventListener('htmx:beforeSwap', ({ detail }) => {
    const { target, serverResponse, requestConfig } = detail;
    const box = page.activeElement;
    if (!isFields(target)) {
      return;
    }
    if (target.closest('form')?.dataset.sent) {
      // the next page is on its way
      detail.shouldSwap = false;
      return;
    }
    if (!serverResponse.includes(`id="${target.id}"`)) {
      Object.assign(detail, { shouldSwap: false, isError: true });
    } else if (box?.getAttribute('aria-expanded') === 'true') {
      // nobody loses the list they are choosing from: what arrives meanwhile is requested again once it is closed
      detail.shouldSwap = false;
      box.addEventListener('closed', () => htmx.trigger(target, 'redraw'), { once: true });
    }
    questions = count(target);
    const button = pressed(requestConfig.triggeringEvent);
    // items of a list move up when one before them is removed: then only the server knows what belongs where
    dropping = button?.value.startsWith('drop:') ?? false;
    next = button?.dataset.next;
  });
  page.addEventListener('htmx:afterSwap', ({ detail: { target } }) => {
    if (isFields(target)) {
      tell(target, questions);
      page.getElementById(next)?.focus();
      watch(target);
    }
  });
  watch(page.getElementById('felder'));
  page.addEventListener('htmx:sendError', ({ detail }) => goOnPlainly(detail));
  page.addEventListener('htmx:responseError', ({ detail }) => goOnPlainly(detail));
}

/** What will soon pass by itself, such as the check of a file, is requested again until it has. */
function watch(fields) {
  if (fields?.querySelector('[data-passing]')) {
    clearTimeout(fields.watch);
    fields.watch = setTimeout(() => htmx.trigger(fields, 'redraw'), 3000);
  }
}

const isFields = ({ id }) => id === 'felder';

const pressed = (event) => (event?.type === 'click' ? event.target.closest('button') : undefined);

const count = (fields) => fields.querySelectorAll('label, legend').length;

/** What somebody typed or chose while the answer was on its way is newer than the answer. */
function keep(old, fresh) {
  if (!old.id || old.id !== fresh.id || !/^(INPUT|SELECT|TEXTAREA)$/.test(old.tagName) || old.tagName !== fresh.tagName) {
    return;
  }
  if (old.type === 'checkbox' || old.type === 'radio') {
    if (old.value === fresh.value) {
      fresh.checked = old.checked;
    }
  } else if (old.type !== 'file') {
    fresh.value = old.value;
  }
}

function tell(fields, before) {
  const note = fields.closest('form').querySelector('[data-form-note]');
  const now = count(fields);
  note.textContent = now > before ? note.dataset.more : now < before ? note.dataset.fewer : '';
}

/** Back to what works without scripts: the form's own buttons. */
function goOnPlainly({ elt, requestConfig }) {
  if (isFields(elt)) {
    const form = elt.closest('form');
    form.querySelectorAll('.ohne-js').forEach((button) => button.classList.remove('ohne-js'));
    form.dataset.plain = 'true';
    pressed(requestConfig.triggeringEvent)?.click();
    delete form.dataset.plain;
  }
}
