package org.entente.ground.shell.api;

import java.time.Instant;
import java.util.UUID;

/** Where a record stands in a list, newest first: since when it is known (UTC), and its id. */
public record Standpoint(Instant knownAt, UUID id) {}
