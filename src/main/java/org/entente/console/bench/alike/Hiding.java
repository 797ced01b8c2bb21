package org.entente.console.bench.alike;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entente.Node;
import org.entente.ground.identity.MissionId;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Labels;
import org.entente.ground.releasability.Scope;
import org.entente.ground.releasability.label.Label;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Hides one record of each kind from everybody but the mission itself. */
final class Hiding {

  /** The table of each kind of record that an address may name, by the segment before its id. */
  private static final Map<String, String> TABLES =
      Map.ofEntries(
          Map.entry("activities", "activities.activity"),
          Map.entry("imports", "intake.import"),
          Map.entry("partners", "partners.party"),
          Map.entry("places", "places.place"),
          Map.entry("sources", "intake.source"),
          Map.entry("profiles", "intake.profile"),
          Map.entry("spellings", "intake.spelling"),
          Map.entry("lines", "reporting.expectation"),
          Map.entry("pairs", "review.pair"),
          Map.entry("agreements", "agreements.agreement"));

  private final Node node;
  private final MissionId mission;

  Hiding(Node node, MissionId mission) {
    this.node = node;
    this.mission = mission;
  }

  /** What was hidden, by the segment before its id; a kind of which there is none is left out. */
  Map<String, UUID> hideOneOfEach() {
    var hidden = new HashMap<String, UUID>();
    TABLES.forEach((kind, table) -> hide(table).ifPresent(id -> hidden.put(kind, id)));
    Optional.ofNullable(hidden.get("activities")).ifPresent(id -> hidden.put("proofs", id));
    return hidden;
  }

  private Optional<UUID> hide(String table) {
    var all = node.door(Audiences.class).node(mission);
    return Scope.of(
        all, () -> node.door(TransactionOperations.class).execute(_ -> hideWithin(table)));
  }

  private Optional<UUID> hideWithin(String table) {
    var db = node.door(JdbcClient.class);
    var secret = Label.of("strictly-confidential", mission.itself());
    int label = node.door(Labels.class).intern(secret);
    var first =
        db.sql("select id from " + table + " where mission_id = :mission order by id limit 1")
            .param("mission", mission.value())
            .query(UUID.class)
            .optional();
    first.ifPresent(
        id -> {
          relabel("update " + table + " set label_id = :label where id = :id", id, label);
          relabel("update history.head set label_id = :label where record_id = :id", id, label);
        });
    return first;
  }

  private void relabel(String sql, UUID id, int label) {
    node.door(JdbcClient.class).sql(sql).param("label", label).param("id", id).update();
  }
}
