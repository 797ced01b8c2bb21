package org.entente.reference.places;

import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Labelled;

/** A place as it stands in the register: with the party that answers for it, and its label. */
public record PlaceEntry(Place place, PartyId owner, int label) implements Labelled {}
