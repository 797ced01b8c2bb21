/** Which activities tell of one thing: judged, proposed to people, and counted once. */
@NullMarked
@NamedInterface("linking")
package org.entente.registers.activities.linking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
