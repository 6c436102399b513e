/** Mail to applicants, sent after the commit and retried while the server is down. */
@NullMarked
package de.amtsweg.app.mail;

import org.jspecify.annotations.NullMarked;
