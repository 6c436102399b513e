/** The analyst's door: models and where their cases stand. */
@NullMarked
package de.amtsweg.app.models;

import org.jspecify.annotations.NullMarked;
