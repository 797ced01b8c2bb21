/** The door to linkage: tables in, verdicts and groups out, each with its reasons. */
@NullMarked
@NamedInterface("linkage")
package org.entente.ground.matching.linkage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
