/** What the engine must never do, and what it must do when two nodes share it. */
@NullMarked
package de.amtsweg.engine;

import org.jspecify.annotations.NullMarked;
