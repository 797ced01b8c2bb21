/** Which parties of the register may be one, or part of another, and why. */
@NullMarked
@NamedInterface("resembling")
package org.entente.reference.partners.resembling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
