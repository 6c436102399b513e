/** Documents as rows that always belong to somebody, what is written in them, and pictures of their pages. */
@NamedInterface
@NullMarked
package de.amtsweg.storage.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
