package org.entente.ground.ledger.log.notes;

import java.time.Instant;
import java.util.Optional;

/** That a key has signed a note, and when, where its algorithm says so. */
public record Signed(NoteKey by, Optional<Instant> at) {}
