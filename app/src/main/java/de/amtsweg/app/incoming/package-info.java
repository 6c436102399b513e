/** Forms as they arrive: read piece by piece, limited in size and checked for pace. */
@NullMarked
package de.amtsweg.app.incoming;

import org.jspecify.annotations.NullMarked;
