/** Documents as rows that always belong to somebody, their text, and pictures of their pages. */
@NamedInterface
@NullMarked
package de.amtsweg.storage.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
