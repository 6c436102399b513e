/** What leaves the system once the transaction that asked for it has committed, and recurring work. */
@NamedInterface
@NullMarked
package de.amtsweg.processes.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
