package org.entente.mechanisms.intake.preview;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.entente.ground.history.Payload;
import org.entente.ground.identity.MissionId;
import org.entente.ground.releasability.Audience;
import org.entente.mechanisms.intake.RowRegister.Standing;
import org.entente.mechanisms.intake.preview.PreviewedRow.Noted;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of what becomes of the rows of a report. */
@Repository
class PreviewStore {

  private static final String FOUND =
      """
        from intake.previewed p
        left join intake.replaced r
               on r.import_id = p.import_id
              and r.record_id = p.record_id
              and r.label_id = any (:readable)
       where p.mission_id = :mission
         and p.label_id = any (:readable)
         and p.import_id = :import
         and (:outcome::text is null or p.outcome = :outcome)
         and (:issue::jsonb is null or p.issues @> :issue::jsonb)
      """;

  private final JdbcClient db;

  PreviewStore(JdbcClient db) {
    this.db = db;
  }

  void forget(UUID given) {
    for (var table : List.of("previewed", "replaced", "effect")) {
      db.sql("delete from intake." + table + " where import_id = :import")
          .param("import", given)
          .update();
    }
  }

  void add(UUID given, MissionId mission, List<PreviewedRow> rows) {
    db.sql(
            """
            insert into intake.previewed
                   (import_id, mission_id, label_id, place, row_number, outcome, record_id, copies,
                    cells, issues)
            select :import, :mission, row.label, row.place, row.number, row.outcome, row.record,
                   row.copies, row.cells::jsonb, row.issues::jsonb
              from unnest(:labels::int[], :numbers::int[], :outcomes::text[], :records::uuid[],
                          :copies::int[], :cells::text[], :issues::text[])
                   with ordinality
                as row (label, number, outcome, record, copies, cells, issues, place)
            """)
        .param("import", given)
        .param("mission", mission.value())
        .param("labels", column(rows, PreviewedRow::label, new Integer[0]))
        .param("numbers", column(rows, PreviewStore::number, new Integer[0]))
        .param("outcomes", column(rows, row -> row.outcome().word(), new String[0]))
        .param("records", column(rows, row -> row.record().orElse(null), new UUID[0]))
        .param("copies", column(rows, PreviewedRow::copies, new Integer[0]))
        .param("cells", column(rows, row -> Payload.of(row.cells()).toString(), new String[0]))
        .param("issues", column(rows, row -> Payload.of(row.issues()).toString(), new String[0]))
        .update();
  }

  private static @Nullable Integer number(PreviewedRow row) {
    return row.number().isPresent() ? row.number().getAsInt() : null;
  }

  void addReplaced(UUID given, MissionId mission, Collection<Standing> replaced) {
    var all = List.copyOf(replaced);
    db.sql(
            """
            insert into intake.replaced (import_id, mission_id, label_id, record_id, cells)
            select :import, :mission, old.label, old.record, old.cells::jsonb
              from unnest(:labels::int[], :records::uuid[], :cells::text[])
                as old (label, record, cells)
            """)
        .param("import", given)
        .param("mission", mission.value())
        .param("labels", column(all, Standing::label, new Integer[0]))
        .param("records", column(all, Standing::record, new UUID[0]))
        .param("cells", column(all, old -> Payload.of(old.cells()).toString(), new String[0]))
        .update();
  }

  void addEffect(UUID given, MissionId mission, int label, Effect effect) {
    db.sql(
            """
            insert into intake.effect (import_id, mission_id, label_id, added, replaced)
            values (:import, :mission, :label, :added::jsonb, :replaced)
            """)
        .param("import", given)
        .param("mission", mission.value())
        .param("label", label)
        .param("added", Payload.of(effect.added()).toString())
        .param("replaced", effect.replaced().toArray(UUID[]::new))
        .update();
  }

  void relabel(UUID given, int from, int to) {
    for (var table : List.of("previewed", "effect")) {
      db.sql(
              "update intake."
                  + table
                  + " set label_id = :to where import_id = :import and label_id = :from")
          .param("import", given)
          .param("from", from)
          .param("to", to)
          .update();
    }
  }

  Optional<Effect> findEffect(UUID given, Audience audience) {
    return db.sql(
            """
            select added, replaced
              from intake.effect
             where mission_id = :mission
               and label_id = any (:readable)
               and import_id = :import
            """)
        .param("mission", audience.mission().value())
        .param("readable", audience.readableLabels())
        .param("import", given)
        .query(
            (row, _) ->
                new Effect(
                    List.of(json(row, "added").as(KeyFigures.Added[].class)),
                    List.of((UUID[]) row.getArray("replaced").getArray())))
        .optional();
  }

  List<PreviewedRow> list(UUID given, RowFilter filter, Audience audience, long offset, int limit) {
    var sql =
        """
        select p.row_number, p.outcome, p.record_id, p.copies, p.cells, p.issues, p.label_id,
               r.cells as before
        """
            + FOUND
            + """
             order by array_position(:order::text[], p.outcome), p.row_number nulls last, p.place
             limit :limit
            offset :offset
            """;
    return filtered(sql, given, filter, audience)
        .param("order", Order.WORDS)
        .param("limit", limit)
        .param("offset", offset)
        .query(PreviewStore::row)
        .list();
  }

  /** How outcomes follow one another. */
  private static final class Order {
    static final String[] WORDS =
        List.of(RowOutcome.values()).stream().map(RowOutcome::word).toArray(String[]::new);
  }

  Map<RowOutcome, Integer> count(UUID given, RowFilter filter, Audience audience) {
    var sql = "select p.outcome, count(*)" + FOUND + " group by p.outcome";
    var counts = new EnumMap<RowOutcome, Integer>(RowOutcome.class);
    filtered(sql, given, filter, audience)
        .query((row, _) -> Map.entry(outcome(row.getString(1)), row.getInt(2)))
        .list()
        .forEach(count -> counts.put(count.getKey(), count.getValue()));
    return counts;
  }

  private static RowOutcome outcome(String word) {
    return RowOutcome.read(word).orElseThrow();
  }

  private JdbcClient.StatementSpec filtered(
      String sql, UUID given, RowFilter filter, Audience audience) {
    return db.sql(sql)
        .param("mission", audience.mission().value())
        .param("readable", audience.readableLabels())
        .param("import", given)
        .param("outcome", filter.outcome().map(RowOutcome::word).orElse(null))
        .param("issue", filter.issue().map(PreviewStore::pattern).orElse(null));
  }

  /** Rows with an issue of this kind, of this column and value where these are given. */
  private static String pattern(RowFilter.About about) {
    var wanted = new TreeMap<String, String>();
    wanted.put("code", about.code().name());
    about.column().ifPresent(column -> wanted.put("column", column));
    about.value().ifPresent(value -> wanted.put("value", value));
    return Payload.of(List.of(wanted)).toString();
  }

  private static PreviewedRow row(ResultSet row, int place) throws SQLException {
    var number = Optional.ofNullable(row.getObject("row_number", Integer.class));
    return new PreviewedRow(
        number.map(OptionalInt::of).orElseGet(OptionalInt::empty),
        outcome(row.getString("outcome")),
        Optional.ofNullable(row.getObject("record_id", UUID.class)),
        row.getInt("copies"),
        cells(json(row, "cells")),
        row.getString("before") == null
            ? Optional.empty()
            : Optional.of(cells(json(row, "before"))),
        List.of(json(row, "issues").as(Noted[].class)),
        row.getInt("label_id"));
  }

  @SuppressWarnings("unchecked") // the keys and values of an object of texts
  private static Map<String, String> cells(Payload kept) {
    return (Map<String, String>) kept.as(Map.class);
  }

  private static Payload json(ResultSet row, String column) throws SQLException {
    return Payload.stored(row.getString(column).getBytes(UTF_8));
  }

  private static <T, C extends @Nullable Object> C[] column(
      List<T> rows, Function<T, C> read, C[] type) {
    return new ArrayList<>(rows.stream().map(read).toList()).toArray(type);
  }
}
