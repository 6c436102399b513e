/** The object store: bytes under random keys, and what happens when it is unreachable. */
@NamedInterface
@NullMarked
package de.amtsweg.storage.objects;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
