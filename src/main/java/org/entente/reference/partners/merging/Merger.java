package org.entente.reference.partners.merging;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.ground.identity.PartyId;
import org.entente.ground.identity.RecordRef;
import org.entente.ground.releasability.Labelled;

/**
 * A merger as its owner stated it, and the records in which it was decided: it stands while one of
 * them does. What was stated by hand was decided in the merger itself. An owner says one thing
 * about two parties: saying it again, or the other way round, is the same record, so that two who
 * say it at once do not say it twice.
 */
public record Merger(UUID id, Merged said, Set<RecordRef> decisions, PartyId owner, int label)
    implements Labelled {

  public Merger {
    decisions = Set.copyOf(decisions);
  }

  /** The content of its record; what was said before decisions were kept names none. */
  record Content(PartyId party, PartyId into, Optional<List<RecordRef>> decisions) {

    Merger merger(UUID id, PartyId owner, int label) {
      var kept = Set.copyOf(decisions.orElse(List.of()));
      return new Merger(id, new Merged(party, into), kept, owner, label);
    }
  }

  Content content() {
    return new Content(said.party(), said.into(), Optional.of(inOrder()));
  }

  List<RecordRef> inOrder() {
    return decisions.stream().sorted(Comparator.comparing(RecordRef::id)).toList();
  }

  /** Whether it was stated by hand, perhaps besides being decided elsewhere. */
  public boolean byHand() {
    return decisions.isEmpty() || decisions.stream().anyMatch(it -> it.id().equals(id));
  }

  /** The records of this type in which it was decided. */
  public List<RecordRef> decidedIn(String recordType) {
    return decisions.stream().filter(it -> it.type().equals(recordType)).toList();
  }

  Merger and(Set<RecordRef> more) {
    var all = new LinkedHashSet<>(decisions);
    all.addAll(more);
    return new Merger(id, said, all, owner, label);
  }

  Merger without(RecordRef decision) {
    var others = new LinkedHashSet<>(decisions);
    others.remove(decision);
    return new Merger(id, said, others, owner, label);
  }

  static UUID id(Merged said, PartyId owner) {
    var parties = Stream.of(said.party(), said.into()).map(PartyId::value).sorted();
    var name =
        Stream.concat(parties, Stream.of(owner.value()))
            .map(UUID::toString)
            .collect(Collectors.joining(" "));
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.US_ASCII));
  }
}
