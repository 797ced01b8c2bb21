package org.entente.ground.ledger;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.ground.history.Payload;
import org.entente.ground.history.Revision;
import org.entente.ground.ledger.log.Hash;
import org.entente.ground.ledger.log.leaves.Content;
import org.entente.ground.releasability.Labels;

/**
 * Says all that revisions hold in the words that leaves commit to. What stands here must come out
 * the same for ever: a label stands there as it was written when it was first used, so that nobody
 * opens a record by changing what its label's number means.
 */
final class Contents {

  private static final String NONE = "";

  private final Map<Integer, String> labels;

  private Contents(Map<Integer, String> labels) {
    this.labels = labels;
  }

  /** Of several revisions, with their labels as the database holds them now. */
  static Contents of(Collection<Revision> revisions, Labels labels) {
    var numbers = revisions.stream().map(Revision::label).collect(Collectors.toSet());
    return new Contents(labels.texts(numbers));
  }

  Content of(Revision revision) {
    var lines = new LinkedHashMap<String, String>();
    var record = revision.record();
    lines.put("mission", record.mission().value().toString());
    lines.put("type", record.type());
    lines.put("record", record.id().toString());
    lines.put("number", String.valueOf(revision.number()));
    lines.put("owner", revision.owner().value().toString());
    lines.put("label", labels.getOrDefault(revision.label(), NONE));
    lines.put("time", revision.recordedAt().toString());
    lines.put("batch", revision.batch().map(UUID::toString).orElse(NONE));
    lines.put("source", revision.change().source().orElse(NONE));
    lines.put("actor", revision.actor());
    lines.put("reason", revision.reason());
    lines.put(Content.RECORD, hash(revision.payload()));
    return new Content(lines);
  }

  private static String hash(Optional<Payload> payload) {
    return payload.map(it -> Hash.of(it.bytes()).toString()).orElse(Content.WITHDRAWN);
  }
}
