/** Follows a sign-in that was finished, or started anew, in another tab. */
import { checkAuthSession, startSessionPolling } from './authChecker.js';

const { otherTab, session } = document.body.dataset;
if (otherTab) {
  startSessionPolling(otherTab);
}
if (session) {
  checkAuthSession(session);
}
