/** The gate: treats the files of a procedure as a stranger's, and accepts only those that can do no harm. */
@NamedInterface
@NullMarked
package de.amtsweg.processes.gate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
