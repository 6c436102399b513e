/** Bad input, hostile requests and broken services: a clear answer, the right status, and nothing lost. */
@NullMarked
package de.amtsweg.faults;

import org.jspecify.annotations.NullMarked;
