package org.entente.reference.places;

import java.util.UUID;

/** Names one place of one mission; stays the same when its code or name changes. */
public record PlaceId(UUID value) {}
