/** The processes in which files are read, so that none of them can harm the app. */
@NullMarked
package de.amtsweg.storage.forks;

import org.jspecify.annotations.NullMarked;
