/** Documents of cases: who may see them, holds, and how long they are kept. */
@NamedInterface
@NullMarked
package de.amtsweg.processes.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
