/** Mail that did not arrive, and what is done about it. */
@NamedInterface
@NullMarked
package de.amtsweg.processes.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
