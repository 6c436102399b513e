/** The same thing done with many tasks, each by itself. */
@NamedInterface
@NullMarked
package de.amtsweg.processes.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
