/** Reads workbooks of the Office Open XML kind, a row at a time. */
@NullMarked
@NamedInterface("xlsx")
package org.entente.mechanisms.intake.format.xlsx;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
