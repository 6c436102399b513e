/** What the browser adds to pages that all work without it. */
import { ownAddress } from './js/address.js';
import { autosave } from './js/autosave.js';
import { calendars } from './js/calendar.js';
import { copyButtons } from './js/copy.js';
import { exchangeFields } from './js/exchange.js';
import { uploadFiles } from './js/files.js';
import { countCharacters } from './js/limit.js';
import { searchable } from './js/searchable.js';
import { submitOnce } from './js/submit.js';
import { showDocuments } from './js/viewer.js';
import { focusErrorSummary } from './js/summary.js';
import { numbered } from './js/turns.js';

document.documentElement.classList.add('js');
ownAddress(document);
numbered(document);
submitOnce(document);
focusErrorSummary(document);
uploadFiles(document);
exchangeFields(document);
searchable(document);
calendars(document);
countCharacters(document);
autosave(document);
copyButtons(document);
showDocuments(document);
