/** What people hand in: files stream into quarantine, are scanned, read and classified, and always belong to somebody. */
@NullMarked
package de.amtsweg.storage;

import org.jspecify.annotations.NullMarked;
