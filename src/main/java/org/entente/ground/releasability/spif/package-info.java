/** Security policies of others, read from their information files (open XML-SPIF). */
@NullMarked
@NamedInterface("spif")
package org.entente.ground.releasability.spif;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
