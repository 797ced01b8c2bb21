package org.entente.ground.accounts.invitations;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.entente.ground.identity.PersonId;

/**
 * An offer that whoever holds its link can take up, once, until it ends. One for a person who is
 * there already leads back into a lost account and gives nothing else.
 */
public record Invitation(
    UUID id, Offer offer, Optional<PersonId> back, String invitedBy, Instant endsAt) {}
