/** How the people of the offices like to work: what their list looks like, and what they get mail about. */
@NamedInterface
@NullMarked
package de.amtsweg.processes.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
