/** What all pages share: layout data, language and theme, filling in forms, downloads, errors. */
@NullMarked
package de.amtsweg.app.web;

import org.jspecify.annotations.NullMarked;
