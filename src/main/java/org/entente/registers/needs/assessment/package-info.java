/** Files of assessments, which count people by area, into the register of needs. */
@NullMarked
@NamedInterface("assessment")
package org.entente.registers.needs.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
