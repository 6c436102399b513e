/** What the browser adds for those who work through the inbox all day; citizens do not load it. */
import { keepPlace } from './js/inbox.js';
import { keyboard } from './js/keyboard.js';

keyboard(document);
keepPlace(document);
