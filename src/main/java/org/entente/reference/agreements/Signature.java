package org.entente.reference.agreements;

import java.time.Instant;
import org.entente.ground.identity.PartyId;

/** That a party agreed to one edition of the terms: through whom (sign-in name) and when. */
public record Signature(PartyId party, String person, Instant at, int edition) {}
