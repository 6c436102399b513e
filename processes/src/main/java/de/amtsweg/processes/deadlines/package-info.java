/** What the law counts: days on which offices work. */
@NamedInterface
@NullMarked
package de.amtsweg.processes.deadlines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
