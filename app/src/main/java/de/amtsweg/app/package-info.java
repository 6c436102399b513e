/** The doors: pages for citizens, offices, analysts and operators, with login, mail and settings. */
@NullMarked
package de.amtsweg.app;

import org.jspecify.annotations.NullMarked;
