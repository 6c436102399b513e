/** What the browser adds for those who work through the inbox all day; citizens do not load it. */
import { diagrams } from './js/diagram.js';
import { keepPlace } from './js/inbox.js';
import { keyboard } from './js/keyboard.js';
import { mentions } from './js/mentions.js';
import { news } from './js/news.js';
import { goOnInForm, openAsOwn } from './js/opening.js';
import { printButton } from './js/print.js';
import { selection } from './js/selection.js';
import { telephone } from './js/telephone.js';

keyboard(document);
keepPlace(document);
selection(document);
mentions(document);
telephone(document);
diagrams(document);
news(document);
openAsOwn(document);
goOnInForm(document);
printButton(document);
