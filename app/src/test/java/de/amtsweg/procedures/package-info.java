/** Every procedure's folder is read by the lint, and every story in it is played on the whole product. */
@NullMarked
package de.amtsweg.procedures;

import org.jspecify.annotations.NullMarked;
