/** Copies what `data-copy` says, and says so on the button for a moment. */
export function copyButtons(page, pause = 2000) {
  page.addEventListener('click', async ({ target }) => {
    const button = target.closest('[data-copy]');
    if (!button) {
      return;
    }
    await navigator.clipboard.writeText(button.dataset.copy);
    const label = button.querySelector('.kern-label') ?? button;
    const text = label.textContent;
    if (button.dataset.copied && text !== button.dataset.copied) {
      label.setAttribute('aria-live', 'polite');
      label.textContent = button.dataset.copied;
      setTimeout(() => (label.textContent = text), pause);
    }
  });
}
