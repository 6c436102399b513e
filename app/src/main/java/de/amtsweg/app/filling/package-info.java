/** Filling in any form: takes everything that pages send into drafts, files included. */
@NullMarked
package de.amtsweg.app.filling;

import org.jspecify.annotations.NullMarked;
