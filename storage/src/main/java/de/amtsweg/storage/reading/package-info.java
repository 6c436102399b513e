/** What is in a file that somebody handed in: read in separate processes, so that no file can harm the app. */
@NullMarked
package de.amtsweg.storage.reading;

import org.jspecify.annotations.NullMarked;
