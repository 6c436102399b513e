/** What people hand in: files stream to the object store, get a type and a kind, and always belong to somebody. */
@NullMarked
package de.amtsweg.storage;

import org.jspecify.annotations.NullMarked;
