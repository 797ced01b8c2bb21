/** Of parties that are one: which of their values stands for all, by a rule or by choice. */
@NullMarked
@NamedInterface("surviving")
package org.entente.reference.partners.surviving;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
