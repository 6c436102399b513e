/** Mail to applicants, sent after the commit and tried again when the server is down. */
@NullMarked
package de.amtsweg.app.mail;

import org.jspecify.annotations.NullMarked;
