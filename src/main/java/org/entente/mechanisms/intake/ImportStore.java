package org.entente.mechanisms.intake;

import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.ground.history.Payload;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audience;
import org.entente.mechanisms.intake.instructions.Instructions;
import org.entente.mechanisms.intake.sources.Blur;
import org.entente.mechanisms.intake.sources.Terms;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of imports. */
@Repository
class ImportStore {

  private static final String READABLE =
      """
      select id, mission_id, owner_id, owner_name, label_id, file_name, sha256, period_from,
             period_until, licence, source, reshare, exact_label_id, others_see,
             records_label_id, instructions, state, receipt, refusal,
             given_by, given_at, published_at, undone_at
        from intake.import
       where mission_id = :mission
         and label_id = any (:readable)
      """;

  private final JdbcClient db;

  ImportStore(JdbcClient db) {
    this.db = db;
  }

  void add(Import given) {
    var file = given.given();
    db.sql(
            """
            insert into intake.import
                   (id, mission_id, owner_id, owner_name, label_id, file_name, sha256,
                    period_from, period_until, licence, source, reshare, exact_label_id,
                    others_see, records_label_id, state, given_by, given_at)
            values (:id, :mission, :owner, :ownerName, :label, :fileName, :sha256, :from, :until,
                    :licence, :source, :reshare, :exactLabel, :othersSee, :recordsLabel, 'given',
                    :givenBy, :givenAt)
            """)
        .param("id", given.id().value())
        .param("mission", given.mission().value())
        .param("owner", file.partner().value())
        .param("ownerName", file.partnerName())
        .param("label", given.label())
        .param("fileName", file.fileName())
        .param("sha256", file.sha256())
        .param("from", file.period().map(period -> Date.valueOf(period.from())).orElse(null))
        .param("until", file.period().map(period -> Date.valueOf(period.until())).orElse(null))
        .param("licence", file.licence().orElse(null))
        .param("source", file.terms().source())
        .param("reshare", file.terms().reshare().orElse(null))
        .param("exactLabel", file.terms().blur().map(Blur::exactLabel).orElse(null))
        .param("othersSee", file.terms().blur().map(Blur::othersSee).orElse(null))
        .param("recordsLabel", given.coarserLabel().orElse(null))
        .param("givenBy", given.course().givenBy())
        .param("givenAt", Timestamp.from(given.course().givenAt()))
        .update();
  }

  /** Moves an import on, if it still stands in one of the given states; false when it does not. */
  boolean move(Import.Id id, List<Import.State> from, Import.State to, Instant at) {
    return db.sql(
                """
                update intake.import
                   set state = :to,
                       published_at = case :to when 'published' then :at else published_at end,
                       undone_at = case :to when 'undone' then :at else undone_at end
                 where id = :id
                   and state = any (:from)
                """)
            .param("id", id.value())
            .param("from", from.stream().map(Import.State::word).toArray(String[]::new))
            .param("to", to.word())
            .param("at", Timestamp.from(at))
            .update()
        == 1;
  }

  void keepInstructions(Import.Id id, Instructions instructions) {
    db.sql(
            """
            update intake.import
               set instructions = :instructions::jsonb,
                   receipt = null,
                   refusal = null
             where id = :id
            """)
        .param("id", id.value())
        .param("instructions", Payload.of(instructions).toString())
        .update();
  }

  void keepRefusal(Import.Id id, Because refusal) {
    db.sql("update intake.import set refusal = :refusal::jsonb where id = :id")
        .param("id", id.value())
        .param("refusal", Payload.of(refusal).toString())
        .update();
  }

  void relabel(Import.Id id, int label) {
    db.sql("update intake.import set label_id = :label where id = :id")
        .param("id", id.value())
        .param("label", label)
        .update();
    db.sql("update intake.original set label_id = :label where import_id = :id")
        .param("id", id.value())
        .param("label", label)
        .update();
  }

  /** Under which label the records of an import will stand that is split. */
  void keepRecordsLabel(Import.Id id, int label) {
    db.sql("update intake.import set records_label_id = :label where id = :id")
        .param("id", id.value())
        .param("label", label)
        .update();
  }

  void keepContinued(Import.Id id, Optional<Import.Id> continued) {
    db.sql("update intake.import set continues = :continued::uuid where id = :id")
        .param("id", id.value())
        .param("continued", continued.map(each -> each.value().toString()).orElse(null))
        .update();
  }

  void keepPart(Import.Id id, Optional<String> part) {
    part.ifPresent(
        name ->
            db.sql("update intake.import set part = :part where id = :id")
                .param("id", id.value())
                .param("part", name)
                .update());
  }

  void keep(Import.Id id, Receipt receipt, Optional<String> fingerprint) {
    db.sql(
            """
            update intake.import
               set receipt = :receipt::jsonb,
                   fingerprint = :fingerprint,
                   refusal = null
             where id = :id
            """)
        .param("id", id.value())
        .param("receipt", Payload.of(receipt).toString())
        .param("fingerprint", fingerprint.orElse(null))
        .update();
  }

  /** Of the given parties, those whose reports stand published. */
  Set<UUID> listPublishing(Collection<UUID> parties) {
    return Set.copyOf(
        db.sql(
                """
                select distinct owner_id
                  from intake.import
                 where owner_id = any (:parties)
                   and state = 'published'
                """)
            .param("parties", parties.toArray(UUID[]::new))
            .query(UUID.class)
            .list());
  }

  Optional<Import> find(Import.Id id, Audience audience) {
    return reading(READABLE + " and id = :id", audience)
        .param("id", id.value())
        .query(ImportStore::read)
        .optional();
  }

  List<Import> list(Audience audience, int limit) {
    return reading(READABLE + " order by given_at desc, id desc limit :limit", audience)
        .param("limit", limit)
        .query(ImportStore::read)
        .list();
  }

  /** The newest, but before them those that wait to be published. */
  List<Import> listWaitingFirst(Audience audience, int limit) {
    return reading(
            READABLE + " order by state = 'previewed' desc, given_at desc, id desc limit :limit",
            audience)
        .param("limit", limit)
        .query(ImportStore::read)
        .list();
  }

  int countWaiting(Audience audience) {
    return reading(
            """
            select count(*)
              from intake.import
             where mission_id = :mission
               and label_id = any (:readable)
               and state = 'previewed'
            """,
            audience)
        .query(Integer.class)
        .single();
  }

  Optional<Import> findUnfinished(PartyId owner, String sha256, String by, Audience audience) {
    return reading(
            READABLE
                + """
                  and owner_id = :owner
                  and sha256 = :sha256
                  and given_by = :by
                  and state in ('given', 'previewed')
                order by given_at desc, id desc
                limit 1
                """,
            audience)
        .param("owner", owner.value())
        .param("sha256", sha256)
        .param("by", by)
        .query(ImportStore::read)
        .optional();
  }

  List<Import> listOf(Collection<UUID> imports, Audience audience) {
    return reading(READABLE + " and id = any (:ids) order by id", audience)
        .param("ids", imports.toArray(UUID[]::new))
        .query(ImportStore::read)
        .list();
  }

  /** The newest import of an owner that stands published. */
  Optional<Import> findNewestOf(PartyId owner, Audience audience) {
    return reading(
            READABLE
                + """
                  and owner_id = :owner
                  and state = 'published'
                order by published_at desc, id desc
                limit 1
                """,
            audience)
        .param("owner", owner.value())
        .query(ImportStore::read)
        .optional();
  }

  /** Whether its owner published nothing of the same layout after it. */
  boolean isNewestOfItsKind(Import.Id id, Audience audience) {
    return reading(
            """
            select not exists (
                   select 1
                     from intake.import one
                     join intake.import later
                       on later.mission_id = one.mission_id
                      and later.owner_id = one.owner_id
                      and later.fingerprint = one.fingerprint
                      and later.part is not distinct from one.part
                      and later.state = 'published'
                      and (later.published_at, later.id) > (one.published_at, one.id)
                    where one.id = :id
                      and one.mission_id = :mission
                      and one.label_id = any (:readable)
                      and later.label_id = any (:readable))
            """,
            audience)
        .param("id", id.value())
        .query(Boolean.class)
        .single();
  }

  private JdbcClient.StatementSpec reading(String sql, Audience audience) {
    return db.sql(sql)
        .param("mission", audience.mission().value())
        .param("readable", audience.readableLabels());
  }

  private static Import read(ResultSet row, int number) throws SQLException {
    var given =
        new Import.Given(
            new PartyId(row.getObject("owner_id", UUID.class)),
            row.getString("owner_name"),
            row.getString("file_name"),
            row.getString("sha256"),
            period(row),
            new Terms(
                row.getString("source"),
                Optional.ofNullable(row.getString("licence")),
                Optional.ofNullable(row.getObject("reshare", Boolean.class)),
                blur(row)));
    return new Import(
        new Import.Id(row.getObject("id", UUID.class)),
        new MissionId(row.getObject("mission_id", UUID.class)),
        given,
        document(row, "instructions")
            .filter(kept -> !kept.toString().equals("{}"))
            .map(kept -> kept.as(Instructions.class))
            .orElse(Instructions.NONE),
        Import.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        course(row),
        row.getInt("label_id"),
        Optional.ofNullable(row.getObject("records_label_id", Integer.class)));
  }

  private static Optional<Blur> blur(ResultSet row) throws SQLException {
    int level = row.getInt("others_see");
    return Optional.ofNullable(row.getObject("exact_label_id", Integer.class))
        .map(label -> new Blur(label, level));
  }

  private static Optional<Period> period(ResultSet row) throws SQLException {
    var from = Optional.ofNullable(row.getDate("period_from")).map(Date::toLocalDate);
    var until = Optional.ofNullable(row.getDate("period_until")).map(Date::toLocalDate);
    return from.flatMap(first -> until.map(last -> new Period(first, last)));
  }

  private static Import.Course course(ResultSet row) throws SQLException {
    return new Import.Course(
        row.getString("given_by"),
        row.getTimestamp("given_at").toInstant(),
        Optional.ofNullable(row.getTimestamp("published_at")).map(Timestamp::toInstant),
        Optional.ofNullable(row.getTimestamp("undone_at")).map(Timestamp::toInstant),
        document(row, "receipt").map(kept -> kept.as(Receipt.class)),
        document(row, "refusal").map(kept -> kept.as(Because.class)));
  }

  private static Optional<Payload> document(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column))
        .map(json -> Payload.stored(json.getBytes(StandardCharsets.UTF_8)));
  }
}
