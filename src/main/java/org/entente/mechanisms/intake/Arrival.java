package org.entente.mechanisms.intake;

import java.time.Instant;
import java.util.Optional;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Labelled;

/** A report that came and stands published: whose, from which source, for which days, when. */
public record Arrival(
    Import.Id id,
    PartyId partner,
    String source,
    Optional<Period> period,
    Instant givenAt,
    int label)
    implements Labelled {}
