/** What people decided about a file, or a learned profile decided on their behalf. */
@NullMarked
@NamedInterface("instructions")
package org.entente.mechanisms.intake.instructions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
