/** How fast filing and pages are and how much memory that takes: {@code mvn -Pbench verify}. */
@NullMarked
package de.amtsweg.bench;

import org.jspecify.annotations.NullMarked;
