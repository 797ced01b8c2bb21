/** Tables that count people by area, as assessments send them: what each column counts. */
@NullMarked
@NamedInterface("figures")
package org.entente.mechanisms.intake.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
