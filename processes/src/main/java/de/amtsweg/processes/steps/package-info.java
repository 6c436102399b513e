/** What a service task may know and do, and what people read about it. */
@NamedInterface
@NullMarked
package de.amtsweg.processes.steps;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
