/** Words in languages: those of a procedure, and our own. */
@NamedInterface
@NullMarked
package de.amtsweg.forms.texts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
