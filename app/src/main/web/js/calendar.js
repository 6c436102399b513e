/**
 * The browser's own calendar beside fields for a day. It only types: the field takes what people write, and whoever
 * likes to can ignore the calendar.
 */
export function calendars(page) {
  if (!('showPicker' in HTMLInputElement.prototype)) {
    return;
  }
  page.documentElement.classList.add('mit-kalendern');
  page.addEventListener('click', ({ target }) => {
    const place = target.closest?.('[data-calendar]')?.parentElement;
    if (place) {
      const picker = place.querySelector('input[type=date]');
      picker.value = iso(place.querySelector('input[type=text]').value);
      picker.showPicker();
    }
  });
  page.addEventListener('change', ({ target }) => {
    if (target.matches?.('[data-picked]') && target.value) {
      const field = target.parentElement.querySelector('input[type=text]');
      field.value = german(target.value);
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
      field.focus();
    }
  });
}

/** @returns `2026-12-31` of `31.12.2026`; nothing of anything else */
export function iso(german) {
  const [, day, month, year] = /^\s*(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})\s*$/.exec(german) ?? [];
  return year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : '';
}

export const german = (iso) => iso.split('-').reverse().join('.');
