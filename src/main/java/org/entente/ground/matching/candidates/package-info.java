/** Which records are worth comparing: those that share rare words, runs of letters or values. */
@NullMarked
@NamedInterface("candidates")
package org.entente.ground.matching.candidates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
