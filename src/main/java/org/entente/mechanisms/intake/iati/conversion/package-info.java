/** Activities of IATI 1.0x, and of the drafts before it, told in the words of 2.03. */
@NullMarked
@NamedInterface("iati-conversion")
package org.entente.mechanisms.intake.iati.conversion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
