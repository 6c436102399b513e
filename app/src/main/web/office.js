/** What the browser adds for those who work through the inbox all day; citizens do not load it. */
import { keepPlace } from './js/inbox.js';
import { keyboard } from './js/keyboard.js';
import { selection } from './js/selection.js';

keyboard(document);
keepPlace(document);
selection(document);
import { mentions } from './js/mentions.js';
import { telephone } from './js/telephone.js';

keyboard(document);
keepPlace(document);
mentions(document);
telephone(document);
