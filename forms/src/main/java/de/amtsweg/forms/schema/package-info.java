/** A form as a value: its pages, components, fields and formats, and the words that they go by. */
@NamedInterface
@NullMarked
package de.amtsweg.forms.schema;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
