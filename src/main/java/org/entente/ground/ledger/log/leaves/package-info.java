/** What a leaf of ours says, and what opens its commitment for those who may read the record. */
@NullMarked
@NamedInterface("log-leaves")
package org.entente.ground.ledger.log.leaves;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
