/** Accepted formats, detected from a file's first bytes and not from its name; and why a file is refused. */
@NamedInterface
@NullMarked
package de.amtsweg.storage.formats;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
