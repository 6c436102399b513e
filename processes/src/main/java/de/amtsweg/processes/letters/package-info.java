/** Letters of the office as PDF/A-3a and PDF/UA-1, made from a procedure's template. */
@NullMarked
package de.amtsweg.processes.letters;

import org.jspecify.annotations.NullMarked;
