package org.entente.reference.partners.merging;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Labelled;

/**
 * A merger as its owner stated it. An owner says one thing about two parties: saying it again, or
 * the other way round, is the same record, so that two who say it at once do not say it twice.
 */
public record Merger(UUID id, Merged said, PartyId owner, int label) implements Labelled {

  static Merger of(Merged said, PartyId owner, int label) {
    return new Merger(id(said, owner), said, owner, label);
  }

  private static UUID id(Merged said, PartyId owner) {
    var parties = Stream.of(said.party(), said.into()).map(PartyId::value).sorted();
    var name =
        Stream.concat(parties, Stream.of(owner.value()))
            .map(UUID::toString)
            .collect(Collectors.joining(" "));
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.US_ASCII));
  }
}
