/** XML that strangers write: read without document types, and reduced to what the engine runs. */
@NullMarked
package de.amtsweg.processes.xml;

import org.jspecify.annotations.NullMarked;
