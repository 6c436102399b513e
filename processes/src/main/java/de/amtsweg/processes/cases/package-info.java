/** Filing, the cases themselves, their history and who may see them. */
@NamedInterface
@NullMarked
package de.amtsweg.processes.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
