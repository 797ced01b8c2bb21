package org.entente.ground.history;

import java.util.Optional;
import org.entente.ground.identity.PartyId;
import org.entente.ground.identity.RecordRef;

/**
 * One record's new state, about to become a revision: the whole record as JSON (absent when it is
 * withdrawn), who owns it, under which label, and where it came from in words that a person can
 * follow ("4w-march.xlsx, sheet Data, row 12").
 */
public record Change(
    RecordRef record,
    Optional<Payload> payload,
    PartyId owner,
    int label,
    Optional<String> source) {}
