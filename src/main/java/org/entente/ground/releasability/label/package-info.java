/** What a label says and whom it lets read: pure values and one pure decision, without a store. */
@NullMarked
@NamedInterface("label")
package org.entente.ground.releasability.label;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
