/** Which procedures run, in which versions, and how they are deployed. */
@NamedInterface
@NullMarked
package de.amtsweg.processes.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
