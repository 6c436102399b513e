/** The operator's door: what has failed, and a retry. */
@NullMarked
package de.amtsweg.app.operations;

import org.jspecify.annotations.NullMarked;
