/** What reaches people of the offices beside their tasks: telephone calls, and notes in which colleagues name them. */
@NullMarked
package de.amtsweg.app.calls;

import org.jspecify.annotations.NullMarked;
