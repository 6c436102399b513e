/** The operator's door: what has failed, and another try. */
@NullMarked
package de.amtsweg.app.operations;

import org.jspecify.annotations.NullMarked;
