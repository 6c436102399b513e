/** Around the list of the inbox: what is new in it, the list as a file, and how somebody likes to work with it. */
@NullMarked
package de.amtsweg.app.lists;

import org.jspecify.annotations.NullMarked;
