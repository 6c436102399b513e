/** What citizens publish on the city's boards. */
@NamedInterface
@NullMarked
package de.amtsweg.processes.participation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
