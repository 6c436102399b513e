/** How the work of an office goes: figures for those who lead it. */
@NamedInterface
@NullMarked
package de.amtsweg.processes.analytics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
