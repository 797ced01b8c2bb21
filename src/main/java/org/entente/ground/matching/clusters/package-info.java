/** From pairs to things: one to one where both sides are clean, else groups that hold together. */
@NullMarked
@NamedInterface("clusters")
package org.entente.ground.matching.clusters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
