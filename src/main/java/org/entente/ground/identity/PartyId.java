package org.entente.ground.identity;

import java.util.UUID;

/** Names one party of one mission: an organisation, a unit, a group, or the mission itself. */
public record PartyId(UUID value) {}
