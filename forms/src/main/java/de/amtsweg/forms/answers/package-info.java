/** What people typed, what was understood of it, and what is wrong with it, as values. */
@NamedInterface
@NullMarked
package de.amtsweg.forms.answers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
