/** A {@code .form} file becomes a form, or a reason why not. */
@NamedInterface
@NullMarked
package de.amtsweg.forms.parsing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
