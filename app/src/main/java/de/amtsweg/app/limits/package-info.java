/** How often strangers may do what costs the city or other people something, counted by all nodes together. */
@NullMarked
package de.amtsweg.app.limits;

import org.jspecify.annotations.NullMarked;
