/** How much what is seen of two accounts speaks for what they may be to each other. */
@NullMarked
@NamedInterface("judging-weights")
package org.entente.registers.activities.linking.judging.weights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
