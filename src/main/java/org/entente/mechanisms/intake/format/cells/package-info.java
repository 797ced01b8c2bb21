/** Writes the numbers of spreadsheet cells as a person reads them. */
@NullMarked
package org.entente.mechanisms.intake.format.cells;

import org.jspecify.annotations.NullMarked;
