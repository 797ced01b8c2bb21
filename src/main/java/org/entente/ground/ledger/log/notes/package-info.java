/**
 * What a log says and others sign, in the formats of C2SP: signed-note, tlog-checkpoint,
 * tlog-cosignature, tlog-proof and what tlog-witness sends.
 */
@NullMarked
@NamedInterface("log-notes")
package org.entente.ground.ledger.log.notes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
