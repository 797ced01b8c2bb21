package org.entente.reference.agreements;

import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.label.Grant;

/** What an agreement opens to one receiver while its days hold. */
public record Opening(PartyId receiver, Grant grant) {}
