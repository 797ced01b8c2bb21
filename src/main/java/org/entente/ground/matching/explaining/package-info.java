/** Why two records are taken for one thing: a weight for each column, adding up to the whole. */
@NullMarked
@NamedInterface("explaining")
package org.entente.ground.matching.explaining;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
