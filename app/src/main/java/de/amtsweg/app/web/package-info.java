/** What all pages share: layout data, language and theme, the first visit, errors. */
@NullMarked
package de.amtsweg.app.web;

import org.jspecify.annotations.NullMarked;
