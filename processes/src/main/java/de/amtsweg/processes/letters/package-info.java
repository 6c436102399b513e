/** Letters of the office as PDF/A-3a and PDF/UA-1, filled from a procedure's templates, and copies for the applicant. */
@NamedInterface
@NullMarked
package de.amtsweg.processes.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
