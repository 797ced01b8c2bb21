/** A report as a difference: what would become of each row, kept so that people can look at it. */
@NullMarked
@NamedInterface("preview")
package org.entente.mechanisms.intake.preview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
