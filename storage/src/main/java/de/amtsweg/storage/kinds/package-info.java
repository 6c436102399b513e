/** What a document is: the kinds, and a classifier that learns them from examples. */
@NamedInterface
@NullMarked
package de.amtsweg.storage.kinds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
