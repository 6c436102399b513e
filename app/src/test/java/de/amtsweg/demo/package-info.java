/** What people find in the demo when they start it for the first time. */
@NullMarked
package de.amtsweg.demo;

import org.jspecify.annotations.NullMarked;
