/** Who is logged in and who may enter where: Keycloak via OpenID Connect, CSRF tokens, content security policy. */
@NullMarked
package de.amtsweg.app.security;

import org.jspecify.annotations.NullMarked;
