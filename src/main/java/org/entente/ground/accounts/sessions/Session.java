package org.entente.ground.accounts.sessions;

import java.time.Instant;
import java.util.UUID;
import org.entente.ground.accounts.sessions.Sessions.Origin;
import org.entente.ground.identity.PersonId;

/** One browser in which a person is signed in: since when, and when it was last seen, in UTC. */
public record Session(UUID id, PersonId person, Origin origin, Instant begunAt, Instant seenAt) {}
