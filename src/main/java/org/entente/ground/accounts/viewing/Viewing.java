package org.entente.ground.accounts.viewing;

import org.entente.ground.identity.PartyId;

/** As whose people a session looks at a mission, and up to which level of Entente's policy. */
public record Viewing(PartyId as, String level) {}
