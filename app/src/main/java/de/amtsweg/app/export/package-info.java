/** The list of the inbox as a file for spreadsheet programs. */
@NullMarked
package de.amtsweg.app.export;

import org.jspecify.annotations.NullMarked;
