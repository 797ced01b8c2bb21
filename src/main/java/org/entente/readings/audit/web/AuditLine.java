package org.entente.readings.audit.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entente.ground.history.ActLine;
import org.entente.ground.identity.Ids;

/**
 * An act as a line of the trail: the kind of its record in words, what it is called where asked
 * for, whose it is as far as the reader may know, its label in words, the leaf of the ledger when
 * it has one, and where it is shown (a path below the mission).
 */
public record AuditLine(
    ActLine act,
    String kind,
    String title,
    String owner,
    String label,
    Optional<Long> leaf,
    Optional<String> path) {

  static final List<String> HEAD =
      List.of(
          "recorded_at",
          "person",
          "organisation",
          "deed",
          "kind",
          "record",
          "revision",
          "source",
          "reason",
          "batch",
          "label",
          "ledger_leaf");

  /** The last part of message keys about what was done. */
  public String deed() {
    return act.deed().name().toLowerCase(Locale.ROOT);
  }

  List<String> cells() {
    return document().values().stream().map(Object::toString).toList();
  }

  Map<String, Object> document() {
    var document = new LinkedHashMap<String, Object>();
    document.put("recorded_at", act.by().at().toString());
    document.put("person", act.by().actor());
    document.put("organisation", owner);
    document.put("deed", deed());
    document.put("kind", act.record().type());
    document.put("record", Ids.brief(act.record().id()));
    document.put("revision", Ids.brief(act.revision()));
    document.put("source", act.source().orElse(""));
    document.put("reason", act.by().reason());
    document.put("batch", act.batch().map(Ids::brief).orElse(""));
    document.put("label", label);
    document.put("ledger_leaf", leaf.<Object>map(index -> index).orElse(""));
    return document;
  }
}
