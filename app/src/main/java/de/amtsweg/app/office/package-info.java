/** The caseworker's doors: inbox, task, case. */
@NullMarked
package de.amtsweg.app.office;

import org.jspecify.annotations.NullMarked;
