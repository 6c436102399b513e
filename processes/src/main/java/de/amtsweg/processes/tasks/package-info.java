/** The inbox, and the work on a task. */
@NamedInterface
@NullMarked
package de.amtsweg.processes.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
