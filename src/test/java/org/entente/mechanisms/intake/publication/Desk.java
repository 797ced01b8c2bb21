package org.entente.mechanisms.intake.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.entente.TestNode;
import org.entente.ground.database.TestDatabase;
import org.entente.ground.history.Act;
import org.entente.ground.history.Undone;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.PartyId;
import org.entente.ground.jobs.Progress;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Labels;
import org.entente.ground.releasability.Scope;
import org.entente.ground.releasability.label.LabelText;
import org.entente.mechanisms.intake.Import;
import org.entente.mechanisms.intake.Imports;
import org.entente.mechanisms.intake.Period;
import org.entente.mechanisms.intake.Receipt;
import org.entente.mechanisms.intake.inlets.Parcels;
import org.entente.mechanisms.intake.undoing.Undoing;
import org.entente.reference.missions.Mission;
import org.entente.reference.places.Places;
import org.entente.reference.places.Places.Edition;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An information manager's desk in a fresh mission: gives files, publishes, undoes, counts. */
final class Desk {

  private static final List<String> REGISTERS =
      List.of(
          "missions.mission",
          "missions.code",
          "partners.party",
          "partners.name",
          "partners.identifier",
          "places.place",
          "places.shape",
          "intake.profile",
          "intake.spelling",
          "activities.activity",
          "coverage.presence");

  private final Mission mission;
  private final PartyId partner = new PartyId(TestNode.door(Ids.class).next());

  Desk(String country) {
    this.mission = TestNode.mission(Optional.of(country));
  }

  Desk withGazetteer(Path file) {
    try {
      TestNode.door(Places.class).importFile(file, file.toString(), mission.id(), "amina");
      return this;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** From this day on other places hold. */
  void newEdition(Path file, LocalDate since) throws IOException {
    TestNode.door(Places.class)
        .importEdition(
            file, file.toString(), Edition.since(since).endingOthers(), mission.id(), "amina");
  }

  Import give(String name, byte[] bytes) {
    return TestNode.door(Imports.class).give(handing(name, Optional.empty()), bytes);
  }

  /** A report of these days. */
  Import give(String name, Period days, byte[] bytes) {
    return TestNode.door(Imports.class).give(handing(name, Optional.of(days)), bytes);
  }

  /** Each of the reports in a file. */
  List<Import> giveAll(String name, byte[] bytes) {
    return TestNode.door(Parcels.class).give(handing(name, Optional.empty()), bytes);
  }

  private Imports.Handing handing(String name, Optional<Period> days) {
    var label = LabelText.read("RESTRICTED", partner, _ -> Optional.empty());
    return new Imports.Handing(
        mission.id(),
        partner,
        "Partner",
        name,
        days,
        TestNode.door(Labels.class).intern(label),
        Optional.empty(),
        "grace");
  }

  Receipt preview(Import given) {
    return TestNode.door(Imports.class).preview(given, Progress.unwatched());
  }

  Receipt publish(Import given) {
    return TestNode.door(Imports.class).publish(given, Progress.unwatched());
  }

  Undone undo(Import given) {
    return TestNode.door(Undoing.class).undo(given, "grace", false);
  }

  /** Something done by Amina, outside any batch. */
  Act act() {
    return Act.of(mission.id(), "amina", "test", Instant.parse("2026-03-02T08:00:00Z"));
  }

  Audience all() {
    return TestNode.door(Audiences.class).node(mission.id());
  }

  List<Import> imports() {
    var all = all();
    return Scope.of(all, () -> TestNode.door(Imports.class).list(all, 100));
  }

  /** How many revisions the mission has, whoever may read them. */
  int revisions() {
    return db().sql("select count(*) from history.revision where mission_id = :mission")
        .param("mission", mission.id().value())
        .query(Integer.class)
        .single();
  }

  /** Every register's rows of this mission, as one digest a table. */
  Map<String, String> tables() {
    var digests = new TreeMap<String, String>();
    for (var table : REGISTERS) {
      digests.put(table, digest(table, mission.id().value()));
    }
    return digests;
  }

  /** What the activities say, by their newest revisions. */
  String contents() {
    return db().sql(
            """
            select md5(string_agg(activity.id || encode(payload, 'hex'), '|' order by activity.id))
              from activities.activity
              join history.head on record_id = activity.id and record_type = 'activity'
              join history.revision using (record_id, record_type, number)
             where activity.mission_id = :mission
            """)
        .param("mission", mission.id().value())
        .query(String.class)
        .single();
  }

  private static String digest(String table, UUID mission) {
    return db().sql(
            """
            select count(*) || ' ' || coalesce(md5(string_agg(row, '|' order by row)), '')
              from (select md5(each::text) as row
                      from %s each
                     where mission_id = :mission) rows
            """
                .formatted(table))
        .param("mission", mission)
        .query(String.class)
        .single();
  }

  /** As the owner of the tables, who is held by no row-level security. */
  private static JdbcClient db() {
    DataSource owner = TestDatabase.owner();
    return JdbcClient.create(owner);
  }
}
