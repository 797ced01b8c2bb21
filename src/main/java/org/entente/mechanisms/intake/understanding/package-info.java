/** Finds the table in a report and what each of its columns means, with reasons. */
@NullMarked
@NamedInterface("understanding")
package org.entente.mechanisms.intake.understanding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
