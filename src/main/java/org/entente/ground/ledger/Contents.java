package org.entente.ground.ledger;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import org.entente.ground.history.Payload;
import org.entente.ground.history.Revision;
import org.entente.ground.ledger.log.Hash;
import org.entente.ground.ledger.log.leaves.Content;

/**
 * Says all that a revision holds in the words that a leaf commits to. What stands here must come
 * out the same for ever: a label stands by its number, because later versions may word it
 * otherwise.
 */
final class Contents {

  private static final String NONE = "";

  private Contents() {}

  static Content of(Revision revision) {
    var lines = new LinkedHashMap<String, String>();
    var record = revision.record();
    lines.put("mission", record.mission().value().toString());
    lines.put("type", record.type());
    lines.put("record", record.id().toString());
    lines.put("number", String.valueOf(revision.number()));
    lines.put("owner", revision.owner().value().toString());
    lines.put("label", String.valueOf(revision.label()));
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
