/** Documents of cases as people see them: a page for each, their bytes, all of them as one archive, and their search. */
@NullMarked
package de.amtsweg.app.documents;

import org.jspecify.annotations.NullMarked;
