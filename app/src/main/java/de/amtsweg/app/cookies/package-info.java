/** What browsers keep for us, sealed so that nobody can forge it. */
@NullMarked
package de.amtsweg.app.cookies;

import org.jspecify.annotations.NullMarked;
