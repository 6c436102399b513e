/** FEEL, templates and markup, bounded: nothing that a form says can run for long or do harm. */
@NamedInterface
@NullMarked
package de.amtsweg.forms.expressions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
