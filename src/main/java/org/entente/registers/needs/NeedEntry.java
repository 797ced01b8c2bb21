package org.entente.registers.needs;

import java.time.Instant;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Labelled;

/** A need as it stands in the register: with its owner, its label and since when it is known. */
public record NeedEntry(Need need, PartyId owner, int label, Instant knownAt) implements Labelled {}
