/** Filling in any form: what pages send gets into drafts, letter by letter, files and all. */
@NullMarked
package de.amtsweg.app.filling;

import org.jspecify.annotations.NullMarked;
