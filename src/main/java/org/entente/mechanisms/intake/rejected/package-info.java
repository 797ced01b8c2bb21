/** Rejected rows, given back as the file they came in. */
@NullMarked
package org.entente.mechanisms.intake.rejected;

import org.jspecify.annotations.NullMarked;
