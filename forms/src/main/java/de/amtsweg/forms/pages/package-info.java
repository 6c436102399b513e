/** A form becomes what is shown: a page to fill in, answers to read through, words for letters. */
@NamedInterface
@NullMarked
package de.amtsweg.forms.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
