/**
 * Verifies a bundle or a proof with nothing but a JDK, far from the node it came from: the program
 * {@code entente-verify.jar}.
 */
@NullMarked
@NamedInterface("verify")
package org.entente.ground.ledger.verify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
