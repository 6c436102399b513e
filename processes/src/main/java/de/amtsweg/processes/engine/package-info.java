/** The process engine, wired by hand and locked down, and what it reports to the tables of our own. */
@NullMarked
package de.amtsweg.processes.engine;

import org.jspecify.annotations.NullMarked;
