/** Drives a real browser through the product, as a person would. */
@NullMarked
package de.amtsweg.browser;

import org.jspecify.annotations.NullMarked;
