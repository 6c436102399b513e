/** The analyst's door: models, their drafts and versions, and where their cases are. */
@NullMarked
package de.amtsweg.app.models;

import org.jspecify.annotations.NullMarked;
