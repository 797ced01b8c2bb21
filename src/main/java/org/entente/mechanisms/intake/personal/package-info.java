/** What cells say about persons: found, shown masked, and treated before anything is stored. */
@NullMarked
@NamedInterface("personal")
package org.entente.mechanisms.intake.personal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
