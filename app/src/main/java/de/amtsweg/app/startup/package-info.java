/** Checks at start-up that all services are there, and housekeeping while running. */
@NullMarked
package de.amtsweg.app.startup;

import org.jspecify.annotations.NullMarked;
