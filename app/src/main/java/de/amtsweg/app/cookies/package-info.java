/** What browsers keep for us, sealed so that nobody can make it up. */
@NullMarked
package de.amtsweg.app.cookies;

import org.jspecify.annotations.NullMarked;
