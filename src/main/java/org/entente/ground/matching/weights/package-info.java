/** What an agreement is worth as evidence, learned from the records themselves without examples. */
@NullMarked
@NamedInterface("weights")
package org.entente.ground.matching.weights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
