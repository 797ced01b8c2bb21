/** Sees forms (XLSForm) and what people filled in (ODK, Kobo): labels, choices, points, repeats. */
@NullMarked
package org.entente.mechanisms.intake.format.forms;

import org.jspecify.annotations.NullMarked;
