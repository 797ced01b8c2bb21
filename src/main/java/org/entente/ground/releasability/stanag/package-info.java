/** Labels as the XML of STANAG 4774, and bound to files by that of STANAG 4778. */
@NullMarked
@NamedInterface("stanag")
package org.entente.ground.releasability.stanag;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
