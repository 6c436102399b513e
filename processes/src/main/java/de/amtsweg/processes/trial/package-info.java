/** What the engine would say to a model or a decision, asked without deploying or running anything. */
@NullMarked
package de.amtsweg.processes.trial;

import org.jspecify.annotations.NullMarked;
