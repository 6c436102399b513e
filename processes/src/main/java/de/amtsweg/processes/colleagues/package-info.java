/** Who works for the city's offices, as far as they have logged in. */
@NamedInterface
@NullMarked
package de.amtsweg.processes.colleagues;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
