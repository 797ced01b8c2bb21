package org.entente.ground.ledger;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.entente.ground.history.Payload;
import org.entente.ground.history.Revision;
import org.entente.ground.ledger.log.Hash;
import org.entente.ground.ledger.log.leaves.Content;
import org.entente.ground.releasability.Category;
import org.entente.ground.releasability.Label;
import org.entente.ground.releasability.Labels;
import org.springframework.stereotype.Component;

/** Says all that a revision holds in the words that a leaf commits to. */
@Component
class Contents {

  private static final String NONE = "";

  private final Labels labels;

  /** A label's number never comes to mean another; so that not every revision asks for it. */
  private final Map<Integer, String> written = new ConcurrentHashMap<>();

  Contents(Labels labels) {
    this.labels = labels;
  }

  Content of(Revision revision) {
    var lines = new LinkedHashMap<String, String>();
    var record = revision.record();
    lines.put("mission", record.mission().value().toString());
    lines.put("type", record.type());
    lines.put("record", record.id().toString());
    lines.put("number", String.valueOf(revision.number()));
    lines.put("owner", revision.owner().value().toString());
    lines.put("label", label(revision.label()));
    lines.put("time", revision.recordedAt().toString());
    lines.put("batch", revision.batch().map(UUID::toString).orElse(NONE));
    lines.put("source", revision.change().source().orElse(NONE));
    lines.put("actor", revision.actor());
    lines.put("reason", revision.reason());
    lines.put(Content.RECORD, hash(revision.payload()));
    return new Content(lines);
  }

  private String label(int number) {
    return written.computeIfAbsent(number, it -> written(labels.get(it)));
  }

  private static String hash(Optional<Payload> payload) {
    return payload.map(it -> Hash.of(it.bytes()).toString()).orElse(Content.WITHDRAWN);
  }

  private static String written(Label label) {
    var categories =
        label.categories().stream().map(Contents::written).collect(Collectors.joining());
    return "%s %s%s by %s"
        .formatted(label.policy(), label.level(), categories, label.originator().value());
  }

  private static String written(Category category) {
    return ", %s %s %s"
        .formatted(category.kind(), category.tag(), String.join(" ", category.values()));
  }
}
