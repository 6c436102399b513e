/** Checks at the start that all settings and services are available, and the platform's clock. */
@NullMarked
package de.amtsweg.app.startup;

import org.jspecify.annotations.NullMarked;
