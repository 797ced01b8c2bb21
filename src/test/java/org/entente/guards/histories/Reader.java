package org.entente.guards.histories;

import org.entente.ground.identity.PartyId;

/** Somebody of a party who is cleared up to a level. */
record Reader(String name, PartyId party, String level) {}
