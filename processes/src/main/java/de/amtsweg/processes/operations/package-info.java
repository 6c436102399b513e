/** What has failed and waits for an operator. */
@NamedInterface
@NullMarked
package de.amtsweg.processes.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
