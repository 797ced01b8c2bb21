/** Choosing a label: what it can say here, and who would read what carries it. */
@NullMarked
@NamedInterface("labelling")
package org.entente.reference.partners.labelling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
