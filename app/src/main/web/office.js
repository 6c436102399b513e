/** What the browser adds for those who work through the inbox all day; citizens do not load it. */
import { keepPlace } from './js/inbox.js';
import { keyboard } from './js/keyboard.js';
import { news } from './js/news.js';
import { openAsOwn } from './js/opening.js';
import { printButton } from './js/print.js';

keyboard(document);
keepPlace(document);
news(document);
openAsOwn(document);
printButton(document);
