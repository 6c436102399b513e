/** The process engine, wired by hand and locked down, and what it reports to our own tables. */
@NullMarked
package de.amtsweg.processes.engine;

import org.jspecify.annotations.NullMarked;
