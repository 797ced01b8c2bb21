/** Activities as IATI documents, whatever they came as. */
@NullMarked
@NamedInterface("iati")
package org.entente.registers.activities.iati;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
