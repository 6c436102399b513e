/** The named steps that a service task of any procedure may use. */
@NullMarked
package de.amtsweg.processes.steps;

import org.jspecify.annotations.NullMarked;
