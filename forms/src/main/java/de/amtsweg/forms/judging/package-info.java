/** What was typed into a form becomes answers and problems; the server is the judge of both. */
@NamedInterface
@NullMarked
package de.amtsweg.forms.judging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
