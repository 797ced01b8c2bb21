package org.entente.reference.places.register;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.entente.ground.history.Payload;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audience;
import org.entente.reference.places.AdminLevel;
import org.entente.reference.places.PlaceEntry;
import org.entente.reference.places.PlaceFilter;
import org.entente.reference.places.PlaceId;
import org.entente.reference.places.PlaceNames;
import org.entente.reference.places.resolving.PlaceWords;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of places; their shapes are read in {@link ShapeStore}. */
@Repository
public class PlaceStore {

  private static final int CHUNK = 1000;

  private static final String PUT =
      """
      insert into places.place
             (id, mission_id, level, pcode, parent_id, names, valid_from, valid_until,
              filed_under, spelled, successors, owner_id, label_id)
      select id, :mission, level, pcode, parent_id, names::jsonb, valid_from, valid_until,
             filed_under, spelled, successors::uuid[], owner_id, label_id
        from unnest(:ids::uuid[], :levels::int[], :codes::text[], :parents::uuid[],
                    :names::text[], :from::date[], :until::date[], :filed::text[],
                    :spelled::text[], :successors::text[], :owners::uuid[],
                    :labels::int[])
          as given (id, level, pcode, parent_id, names, valid_from, valid_until, filed_under,
                    spelled, successors, owner_id, label_id)
          on conflict (id) do update
         set level = excluded.level,
             pcode = excluded.pcode,
             parent_id = excluded.parent_id,
             names = excluded.names,
             valid_from = excluded.valid_from,
             valid_until = excluded.valid_until,
             filed_under = excluded.filed_under,
             spelled = excluded.spelled,
             successors = excluded.successors,
             owner_id = excluded.owner_id,
             label_id = excluded.label_id
      """;

  private static final String READ =
      """
      select p.id, p.level, p.pcode, p.parent_id, p.names, p.valid_from, p.valid_until,
             p.successors, p.owner_id, p.label_id
        from places.place p
      """;

  private static final String WHOLE =
      """
      select p.id, p.level, p.pcode, p.parent_id, p.names, p.valid_from, p.valid_until,
             p.successors, p.owner_id, p.label_id, s.bytes
        from places.place p
        left join places.shape s on s.place_id = p.id and s.label_id = any (:readable)
      """;

  private static final String READABLE =
      """
       where p.mission_id = :mission
         and p.label_id = any (:readable)
      """;

  private static final String MATCHING =
      READABLE
          + """
             and (:level < 0 or p.level = :level)
             and (:parent::uuid is null or p.parent_id = :parent::uuid)
             and (:text = ''
                  or (:plain <> '' and p.spelled like '%' || :plain || '%')
                  or starts_with(p.pcode, :text))
          """;

  private static final String IN_ORDER =
      " order by p.level, p.filed_under collate \"C\", p.pcode collate \"C\", p.id";

  private final JdbcClient db;
  private final ShapeStore shapes;

  PlaceStore(JdbcClient db, ShapeStore shapes) {
    this.db = db;
    this.shapes = shapes;
  }

  /** Writes the places whole, with their shapes. */
  void put(MissionId mission, List<FiledPlace> places) {
    for (int from = 0; from < places.size(); from += CHUNK) {
      var some = places.subList(from, Math.min(from + CHUNK, places.size()));
      putChunk(mission, some);
      shapes.put(mission, some);
    }
  }

  private void putChunk(MissionId mission, List<FiledPlace> places) {
    db.sql(PUT)
        .param("mission", mission.value())
        .param("ids", column(places, place -> place.id().value(), new UUID[0]))
        .param("levels", column(places, place -> place.content().level(), new Integer[0]))
        .param("codes", column(places, place -> place.content().pcode(), new String[0]))
        .param("parents", column(places, PlaceStore::parent, new UUID[0]))
        .param("names", column(places, PlaceStore::names, new String[0]))
        .param("from", column(places, place -> day(place.content().from()), new String[0]))
        .param("until", column(places, place -> day(place.content().until()), new String[0]))
        .param("filed", column(places, PlaceStore::filedUnder, new String[0]))
        .param("spelled", column(places, PlaceStore::spelled, new String[0]))
        .param("successors", column(places, PlaceStore::successors, new String[0]))
        .param("owners", column(places, place -> place.owner().value(), new UUID[0]))
        .param("labels", column(places, FiledPlace::label, new Integer[0]))
        .update();
  }

  void remove(Collection<PlaceId> places) {
    db.sql("delete from places.place where id = any (:ids)")
        .param("ids", places.stream().map(PlaceId::value).toArray(UUID[]::new))
        .update();
  }

  void empty(MissionId mission) {
    db.sql("delete from places.place where mission_id = :mission")
        .param("mission", mission.value())
        .update();
  }

  public Set<UUID> listParentsAmong(Collection<UUID> places) {
    return db.sql("select distinct parent_id from places.place where parent_id = any (:ids)")
        .param("ids", places.toArray(UUID[]::new))
        .query(UUID.class)
        .set();
  }

  /** Everything there is of each place, to compare a file with. */
  List<FiledPlace> listWhole(Audience audience) {
    return reading(WHOLE + READABLE + IN_ORDER, audience).query(PlaceStore::whole).list();
  }

  /** Everything there is of one place. */
  Optional<FiledPlace> findWhole(PlaceId place, Audience audience) {
    return reading(WHOLE + READABLE + " and p.id = :id", audience)
        .param("id", place.value())
        .query(PlaceStore::whole)
        .optional();
  }

  public Optional<PlaceEntry> find(PlaceId place, Audience audience) {
    return reading(READ + READABLE + " and p.id = :id", audience)
        .param("id", place.value())
        .query(PlaceStore::entry)
        .optional();
  }

  /** The last day up to this one on which a place began or one had ended; the first of all days. */
  public LocalDate beginningOfEdition(LocalDate day, Audience audience) {
    return reading(
            """
            select coalesce(max(turn.day), date '0001-01-01')
              from places.place p
             cross join lateral (values (p.valid_from), (p.valid_until + 1)) as turn (day)
            """
                + READABLE
                + " and turn.day <= :day",
            audience)
        .param("day", day)
        .query(LocalDate.class)
        .single();
  }

  public List<PlaceEntry> list(PlaceFilter filter, Audience audience) {
    return matching(READ + MATCHING + IN_ORDER + " offset :skipped limit :most", filter, audience)
        .param("skipped", filter.skipped())
        .param("most", filter.atMost())
        .query(PlaceStore::entry)
        .list();
  }

  public int count(PlaceFilter filter, Audience audience) {
    return matching("select count(*) from places.place p" + MATCHING, filter, audience)
        .query(Integer.class)
        .single();
  }

  private JdbcClient.StatementSpec matching(String sql, PlaceFilter filter, Audience audience) {
    var text = filter.text().orElse("");
    return reading(sql, audience)
        .param("level", filter.level().map(AdminLevel::number).orElse(-1))
        .param("parent", filter.parent().map(PlaceId::value).orElse(null))
        .param("text", text.toUpperCase(Locale.ROOT))
        .param("plain", PlaceWords.key(text));
  }

  private JdbcClient.StatementSpec reading(String sql, Audience audience) {
    return db.sql(sql)
        .param("mission", audience.mission().value())
        .param("readable", audience.readableLabels());
  }

  private static <T> T[] column(
      List<FiledPlace> places, Function<FiledPlace, @Nullable T> cell, T[] type) {
    return places.stream().map(cell).toList().toArray(type);
  }

  private static @Nullable UUID parent(FiledPlace place) {
    return place.content().parent().orElse(null);
  }

  private static @Nullable String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse(null);
  }

  /** As the database writes an array. */
  private static @Nullable String successors(FiledPlace place) {
    return place
        .content()
        .successors()
        .map(next -> next.stream().map(UUID::toString).collect(joining(",", "{", "}")))
        .orElse(null);
  }

  private static String names(FiledPlace place) {
    return Payload.of(place.content().names()).toString();
  }

  private static String filedUnder(FiledPlace place) {
    return PlaceWords.key(place.content().place(place.id()).label(Locale.ROOT));
  }

  private static String spelled(FiledPlace place) {
    var names = place.content().names();
    var all = Stream.concat(names.byLanguage().values().stream(), names.aliases().stream());
    return String.join("\n", all.map(PlaceWords::key).distinct().sorted().toList());
  }

  private static PlaceEntry entry(ResultSet row, int number) throws SQLException {
    return filed(row, Optional.empty()).entry();
  }

  private static FiledPlace whole(ResultSet row, int number) throws SQLException {
    return filed(row, Optional.ofNullable(row.getBytes("bytes")).map(PlaceStore::text));
  }

  private static FiledPlace filed(ResultSet row, Optional<String> shape) throws SQLException {
    var content =
        new PlaceContent(
            row.getInt("level"),
            row.getString("pcode"),
            Optional.ofNullable(row.getObject("parent_id", UUID.class)),
            Payload.stored(row.getString("names").getBytes(StandardCharsets.UTF_8))
                .as(PlaceNames.class),
            Optional.ofNullable(row.getObject("valid_from", LocalDate.class)),
            Optional.ofNullable(row.getObject("valid_until", LocalDate.class)),
            shape,
            successors(row));
    return new FiledPlace(
        new PlaceId(row.getObject("id", UUID.class)),
        content,
        new PartyId(row.getObject("owner_id", UUID.class)),
        row.getInt("label_id"));
  }

  private static Optional<List<UUID>> successors(ResultSet row) throws SQLException {
    var array = row.getArray("successors");
    return array == null ? Optional.empty() : Optional.of(List.of((UUID[]) array.getArray()));
  }

  private static String text(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
