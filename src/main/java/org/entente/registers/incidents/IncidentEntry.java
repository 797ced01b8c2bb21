package org.entente.registers.incidents;

import java.time.Instant;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Labelled;

/**
 * An incident as one reader may know it: as it was told, or with the area around its place; with
 * its owner, its label and since when it is known.
 */
public record IncidentEntry(Incident incident, PartyId owner, int label, Instant knownAt)
    implements Labelled {}
