/** The page of those who lead an office. */
@NullMarked
package de.amtsweg.app.team;

import org.jspecify.annotations.NullMarked;
