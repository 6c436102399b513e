/** What citizens, caseworkers, analysts and operators do, in a real browser on the whole product. */
@NullMarked
package de.amtsweg.journeys;

import org.jspecify.annotations.NullMarked;
