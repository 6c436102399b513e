/** Forms as they arrive: read piece by piece, no larger and no slower than they may be. */
@NullMarked
package de.amtsweg.app.incoming;

import org.jspecify.annotations.NullMarked;
