/** What the offices say about a case among themselves: notes, telephone calls, and hints to colleagues. */
@NamedInterface
@NullMarked
package de.amtsweg.processes.notes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
