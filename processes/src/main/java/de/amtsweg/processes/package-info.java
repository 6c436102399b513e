/** What the office does: procedures are folders, cases run through them on the engine, tasks wait for people. */
@NullMarked
package de.amtsweg.processes;

import org.jspecify.annotations.NullMarked;
