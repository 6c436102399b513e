/** What people fill in: a form-js schema becomes pages, answers and problems; the server is the judge of all three. */
@NullMarked
package de.amtsweg.forms;

import org.jspecify.annotations.NullMarked;
