/** A form as a value: its pages, components, fields and formats, and their words. */
@NamedInterface
@NullMarked
package de.amtsweg.forms.schema;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
