/** The citizen's doors: catalogue, procedure, filing, account, status. */
@NullMarked
package de.amtsweg.app.citizen;

import org.jspecify.annotations.NullMarked;
