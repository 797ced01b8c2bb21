/** Reads text tables whatever their encoding, delimiter and quoting. */
@NullMarked
@NamedInterface("csv")
package org.entente.mechanisms.intake.format.csv;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
