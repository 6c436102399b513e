/** The office's letters as PDF/A-3a and PDF/UA-1, from a procedure's templates, and copies for the applicant. */
@NamedInterface
@NullMarked
package de.amtsweg.processes.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
