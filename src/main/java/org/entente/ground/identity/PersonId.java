package org.entente.ground.identity;

import java.util.UUID;

/** Names one person who may sign in to this node. */
public record PersonId(UUID value) {}
