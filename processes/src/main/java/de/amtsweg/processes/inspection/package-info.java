/** What does not fit together in a procedure's folder, in plain words. */
@NamedInterface
@NullMarked
package de.amtsweg.processes.inspection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
