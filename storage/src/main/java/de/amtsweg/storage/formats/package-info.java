/** Formats that are taken, told by a file's first bytes and not by its name; and why a file is refused. */
@NamedInterface
@NullMarked
package de.amtsweg.storage.formats;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
