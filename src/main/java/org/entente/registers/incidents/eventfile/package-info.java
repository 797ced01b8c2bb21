/** Files of event collections, in the columns of ACLED and of UCDP GED, into the register. */
@NullMarked
@NamedInterface("eventfile")
package org.entente.registers.incidents.eventfile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
