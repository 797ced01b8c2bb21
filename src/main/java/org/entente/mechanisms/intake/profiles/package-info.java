/** What published reports taught: how the next one of the same source and layout is to be read. */
@NullMarked
@NamedInterface("profiles")
package org.entente.mechanisms.intake.profiles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
