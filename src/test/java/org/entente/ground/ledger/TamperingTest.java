package org.entente.ground.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.entente.ground.database.TestDatabase;
import org.entente.ground.ledger.verify.Bundle;
import org.entente.ground.ledger.verify.Examination;
import org.entente.ground.ledger.verify.Report;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whoever has the server may change any row of it: what he changed is found by whoever holds a
 * bundle, without the node, and the first bad index is named.
 */
class TamperingTest {

  private static final long SEED = 1867;

  /** Edits of the row of one revision, by what an edit sets; each must be found at its index. */
  private static final List<String> OF_A_REVISION =
      List.of(
          "payload = set_byte(payload, length(payload) / 2, get_byte(payload, length(payload) / 2)"
              + " # 1)",
          "payload = payload || ' '::bytea",
          "payload = null",
          "owner_id = gen_random_uuid()",
          "actor = actor || 'x'",
          "reason = 'routine'",
          "source = 'wells.csv, row 2'",
          "source = null",
          "recorded_at = recorded_at - interval '1 microsecond'",
          "recorded_at = recorded_at - interval '3 months'",
          "batch_id = gen_random_uuid()",
          "number = number + 1000",
          "record_type = 'spring'");

  private static final List<String> OF_AN_ENTRY =
      List.of(
          "commitment = set_byte(commitment, 7, get_byte(commitment, 7) # 128)",
          "owner_id = gen_random_uuid()",
          "recorded_at = recorded_at + interval '1 second'",
          "record_type = 'spring'",
          "number = number + 1000",
          "previous = case when previous is null and leaf_index > 0 then 0 end");

  private static final List<String> OF_A_SALT =
      List.of("salt = set_byte(salt, 31, get_byte(salt, 31) # 4)", "salt = sha256(salt)");

  private final LedgerNode node = LedgerNode.shared();
  private final JdbcClient owner = node.owner();
  private List<Place> places = List.of();

  @TempDir private Path folder;

  /** Where a revision of a well stands in the log. */
  private record Place(long index, String key) {}

  /** An edit of one row, which can be taken back, and where it must be found. */
  private record Edit(String table, String row, Optional<String> set, long foundAt) {}

  @BeforeEach
  void aLogOfSomeHundredWells() {
    node.door(Ledger.class).catchUp();
    if (size() < 600) {
      var wells = node.dig(500);
      wells.subList(0, 150).forEach(well -> node.deepen(well, 99));
      node.door(Ledger.class).catchUp();
    }
    places =
        owner
            .sql(
                """
                select leaf_index,
                       format('record_id = %L and record_type = %L and number = %s',
                              record_id, record_type, number) as key
                  from ledger.entry
                 where mission_id = :mission and record_type = 'well'
                   and leaf_index in (select leaf_index from ledger.salt)
                 order by leaf_index
                """)
            .param("mission", node.mission.value())
            .query((row, _) -> new Place(row.getLong(1), row.getString(2)))
            .list();
  }

  private long size() {
    return node.door(TileStore.class).size();
  }

  @Test
  void theBundleOfAnUntouchedNodeHoldsInEveryEntry() throws IOException {
    var report = examine();

    assertThat(report.findings()).isEmpty();
    assertThat(report.counts().opened() + report.counts().erased()).isEqualTo(size());
    assertThat(LedgerNode.Verdict.of(node.bundle(folder)).words())
        .contains("nothing was changed, removed or backdated");
  }

  @Test
  void whateverIsEditedIsFoundAndItsIndexNamed() throws IOException {
    edit(60);
  }

  @Test
  void aLabelThatIsMadeToMeanSomethingElseIsFound() throws IOException {
    var label =
        "number = (select label_id from history.revision where %s)"
            .formatted(places.getFirst().key());
    var opened = Optional.of("written = replace(written, '\"level\":', '\"level\": ')");
    var edit = new Edit("releasability.label", label, opened, places.getFirst().index());
    var before = rowOf(edit);
    change(edit);
    try {
      assertThat(examine().firstBad()).isPresent();
    } finally {
      owner
          .sql("update releasability.label set written = :row::jsonb ->> 'written' where " + label)
          .param("row", before)
          .update();
    }
    assertThat(examine().findings()).as("all was put back").isEmpty();
  }

  @Test
  void theApplicationItselfMayNotChangeALabel() {
    var application = JdbcClient.create(TestDatabase.application());

    for (var meddling :
        List.of(
            "update releasability.label set written = '{}'", "delete from releasability.label")) {
      assertThatThrownBy(() -> application.sql(meddling).update())
          .isInstanceOf(DataAccessException.class)
          .rootCause()
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  @Tag("rig")
  void aThousandRandomEditsAreAllFoundAndTheirIndexNamed() throws IOException {
    edit(1000);
  }

  private void edit(int times) throws IOException {
    var random = new Random(SEED);
    var missed = new ArrayList<String>();
    for (int time = 0; time < times; time++) {
      var edit = edit(random);
      var before = rowOf(edit);
      change(edit);
      try {
        var first = examine().firstBad();
        if (!first.equals(Optional.of(edit.foundAt()))) {
          missed.add(edit + " was found at " + first);
        }
      } finally {
        putBack(edit, before);
      }
    }
    assertThat(missed).isEmpty();
    assertThat(examine().findings()).as("all was put back").isEmpty();
  }

  private Edit edit(Random random) {
    var place = places.get(random.nextInt(places.size()));
    var index = "leaf_index = " + place.index();
    return switch (random.nextInt(7)) {
      case 0, 1, 2 ->
          new Edit("history.revision", place.key(), any(OF_A_REVISION, random), place.index());
      case 3 -> new Edit("ledger.entry", index, any(OF_AN_ENTRY, random), place.index());
      case 4 -> new Edit("ledger.salt", index, any(OF_A_SALT, random), place.index());
      case 5 -> hash(random);
      default ->
          new Edit(
              random.nextBoolean() ? "history.revision" : "ledger.entry",
              place.key(),
              Optional.empty(),
              place.index());
    };
  }

  private static Optional<String> any(List<String> sets, Random random) {
    return Optional.of(sets.get(random.nextInt(sets.size())));
  }

  /** One bit of one hash of the tree; of an inner one the first leaf below it is named. */
  private Edit hash(Random random) {
    boolean inner = random.nextInt(4) == 0;
    long hashes = inner ? size() / 256 : size();
    long place = random.nextLong(hashes);
    long at = place % 256 * 32 + random.nextInt(32);
    var set =
        "hashes = set_byte(hashes, %d, get_byte(hashes, %1$d) # %d)"
            .formatted(at, 1 << random.nextInt(8));
    var row = "level = %d and number = %d".formatted(inner ? 1 : 0, place / 256);
    return new Edit("ledger.tile", row, Optional.of(set), inner ? place * 256 : place);
  }

  /** The row, and which row that will be after the edit. */
  private String rowOf(Edit edit) {
    return owner
        .sql("select to_jsonb(it)::text from %s it where %s".formatted(edit.table(), edit.row()))
        .query(String.class)
        .single();
  }

  private void change(Edit edit) {
    var sql =
        edit.set()
            .map(set -> "update %s set %s where %s".formatted(edit.table(), set, edit.row()))
            .orElse("delete from %s where %s".formatted(edit.table(), edit.row()));
    assertThat(owner.sql(sql).update()).as(sql).isEqualTo(1);
  }

  private void putBack(Edit edit, String before) {
    var table = edit.table();
    owner.sql("delete from %s where %s".formatted(table, touched(edit))).update();
    owner
        .sql(
            """
            insert into %s overriding system value
            select * from jsonb_populate_record(null::%s, :row::jsonb)
            """
                .formatted(table, table))
        .param("row", before)
        .update();
    owner.sql("delete from ledger.waiting").update();
  }

  /** The edited row, also where the edit changed its key. */
  private static String touched(Edit edit) {
    var row = edit.row();
    var set = edit.set().orElse("");
    if (edit.table().equals("history.revision") && set.startsWith("number")) {
      return row.replaceAll("number = (\\d+)", "number = $1 + 1000");
    }
    return edit.table().equals("history.revision") && set.startsWith("record_type")
        ? row.replace("'well'", "'spring'")
        : row;
  }

  /** By the quicker of the log's two signatures, because it is done a thousand times. */
  private Report examine() throws IOException {
    var file = node.bundle(folder);
    try (var bundle = Bundle.open(file)) {
      var key = List.of(bundle.keys().getFirst());
      return new Examination(bundle, key, Duration.ofHours(1)).examine(List.of(), List.of());
    } finally {
      Files.delete(file);
    }
  }

  @Test
  void aLogThatWasMadeAnewIsNotConsistentWithABundleThatSomebodyKept() throws IOException {
    var kept = node.bundle(folder);
    var place = places.get(places.size() / 2);
    var hash = "set_byte(hashes, %d, 0)".formatted(place.index() % 256 * 32);
    var edit =
        new Edit(
            "ledger.tile",
            "level = 0 and number = " + place.index() / 256,
            Optional.of("hashes = " + hash),
            place.index());
    var before = rowOf(edit);
    change(edit);
    try (var now = Bundle.open(node.bundle(folder));
        var then = Bundle.open(kept)) {
      var report =
          new Examination(now, now.keys(), Duration.ofHours(1)).examine(List.of(), List.of(then));

      assertThat(report.firstBad()).contains(place.index());
    } finally {
      putBack(edit, before);
    }
  }

  @Test
  void aNodeWhoseTreeWasChangedSignsNothingMore() {
    var edit =
        new Edit(
            "ledger.tile",
            "level = 1 and number = 0",
            Optional.of("hashes = set_byte(hashes, 0, get_byte(hashes, 0) # 1)"),
            0);
    change(edit);
    try {
      node.dig(1);
      assertThat(node.door(Sequencer.class).run()).isEqualTo(1);
      assertThatThrownBy(() -> node.door(Heads.class).signNow())
          .hasMessageContaining("LedgerChanged");
    } finally {
      change(edit);
    }
    node.door(Heads.class).signNow();
  }
}
