/** What is in a file that somebody handed in, as a reading process finds it and tells the app. */
@NullMarked
package de.amtsweg.storage.reading;

import org.jspecify.annotations.NullMarked;
