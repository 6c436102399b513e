/** How answers are read, judged and shown: one class for each kind of field, found by a registry. */
@NamedInterface
@NullMarked
package de.amtsweg.forms.types;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
