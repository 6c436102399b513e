/** Changing, proposing and releasing procedures. */
@NamedInterface
@NullMarked
package de.amtsweg.processes.models;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
