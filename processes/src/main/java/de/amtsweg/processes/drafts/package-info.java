/** What people have begun to fill in. */
@NamedInterface
@NullMarked
package de.amtsweg.processes.drafts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
