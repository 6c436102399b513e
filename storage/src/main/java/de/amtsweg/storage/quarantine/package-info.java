/** The way of a file from the request to its owner: taken in, scanned, read, classified, then released or refused. */
@NamedInterface
@NullMarked
package de.amtsweg.storage.quarantine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
