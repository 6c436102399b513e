/** The real services that Amtsweg needs, run on this machine for the demo and for the tests alike. */
@NullMarked
package de.amtsweg.local;

import org.jspecify.annotations.NullMarked;
