/** What Amtsweg adds to Keycloak: a limit for the accounts that people create themselves. */
@NullMarked
package de.amtsweg.keycloak;

import org.jspecify.annotations.NullMarked;
