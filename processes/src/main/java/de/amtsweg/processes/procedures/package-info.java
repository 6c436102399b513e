/** One version of a procedure, read from the files of its folder. */
@NamedInterface
@NullMarked
package de.amtsweg.processes.procedures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
