package org.entente.registers.activities;

import java.time.Instant;
import java.util.UUID;

/** Where an activity stands in the list, newest first: since when it is known (UTC), and its id. */
public record Standpoint(Instant knownAt, UUID id) {}
