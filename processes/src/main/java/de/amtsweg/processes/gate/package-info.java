/** The gate: reads the files of a procedure as a stranger's, and lets only those through that can do no harm. */
@NamedInterface
@NullMarked
package de.amtsweg.processes.gate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
