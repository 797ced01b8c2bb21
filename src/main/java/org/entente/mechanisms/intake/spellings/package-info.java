/** Written values that are to stand for entries of a register: asked for, approved, declined. */
@NullMarked
@NamedInterface("spellings")
package org.entente.mechanisms.intake.spellings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
