/** The object store: bytes under random keys, and what goes wrong when it cannot be reached. */
@NamedInterface
@NullMarked
package de.amtsweg.storage.objects;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
