package org.entente.registers.activities.linking.ties;

import java.util.Optional;
import java.util.UUID;
import org.entente.reference.places.PlaceId;

/**
 * A report of an activity of which another report tells too: which activity it is, the same for all
 * that tell of it, and where and in which sector this one puts it.
 */
public record Retold(UUID activity, Optional<PlaceId> place, Optional<String> sector) {}
