/** Presence: who does something where, in which sector and in which months; counted, not told. */
@NullMarked
@NamedInterface("presence")
package org.entente.registers.activities.presence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
