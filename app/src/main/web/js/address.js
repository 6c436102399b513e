/** Everybody begins at the same address; whoever has begun has a draft, and the page is at the draft's from then on. */
export function ownAddress(page) {
  const form = page.getElementById('formular');
  const { location, history } = page.defaultView;
  if (form && location.pathname.endsWith('/antrag')) {
    history.replaceState(history.state, '', form.action);
  }
}
