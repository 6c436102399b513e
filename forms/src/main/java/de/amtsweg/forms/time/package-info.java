/** What time it is in the city, and how people there write it. */
@NamedInterface
@NullMarked
package de.amtsweg.forms.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
