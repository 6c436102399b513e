/** What citizens have to say to their city, for everybody to read. */
@NullMarked
package de.amtsweg.app.participation;

import org.jspecify.annotations.NullMarked;
