/** How parties stand to each other, from when until when, and on which document it rests. */
@NullMarked
@NamedInterface("relations")
package org.entente.reference.partners.relations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
