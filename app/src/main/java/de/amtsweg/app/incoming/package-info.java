/** Forms as they arrive: read piece by piece, limited in size, checked for pace, and kept while somebody logs in. */
@NullMarked
package de.amtsweg.app.incoming;

import org.jspecify.annotations.NullMarked;
