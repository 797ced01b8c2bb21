package org.entente.reference.places.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entente.ground.identity.MissionId;
import org.entente.ground.releasability.Audience;
import org.entente.reference.places.AdminLevel;
import org.entente.reference.places.PlaceId;
import org.entente.reference.places.geometry.Shape;
import org.entente.reference.places.geometry.ShapeBytes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the shapes of places. */
@Repository
class ShapeStore {

  private static final String HOLDING =
      """
        from places.shape s
        join places.place p on p.id = s.place_id
       where p.mission_id = :mission
         and p.label_id = any (:readable)
         and s.label_id = any (:readable)
         and (p.valid_until is null or p.valid_until >= :today)
      """;

  private final JdbcClient db;

  ShapeStore(JdbcClient db) {
    this.db = db;
  }

  /** Makes the shapes of these places what they say; a place without one has none from then on. */
  void put(MissionId mission, List<FiledPlace> places) {
    var drawn = new ArrayList<FiledPlace>();
    var undrawn = new ArrayList<UUID>();
    for (var place : places) {
      if (place.content().shape().isPresent()) {
        drawn.add(place);
      } else {
        undrawn.add(place.id().value());
      }
    }
    db.sql("delete from places.shape where place_id = any (:ids)")
        .param("ids", undrawn.toArray(UUID[]::new))
        .update();
    db.sql(
            """
            insert into places.shape (place_id, mission_id, bytes, label_id)
            select place_id, :mission, bytes, label_id
              from unnest(:ids::uuid[], :bytes::bytea[], :labels::int[])
                as given (place_id, bytes, label_id)
                on conflict (place_id) do update
               set bytes = excluded.bytes,
                   label_id = excluded.label_id
            """)
        .param("mission", mission.value())
        .param("ids", drawn.stream().map(place -> place.id().value()).toArray(UUID[]::new))
        .param(
            "bytes",
            drawn.stream()
                .map(place -> place.content().shapeBytes().orElseThrow())
                .toArray(byte[][]::new))
        .param("labels", drawn.stream().map(FiledPlace::label).toArray(Integer[]::new))
        .update();
  }

  /** The shapes of all places that have not ended before a day. */
  Map<PlaceId, Shape> list(LocalDate today, Audience audience) {
    return shapes(db.sql("select s.place_id, s.bytes" + HOLDING), today, audience);
  }

  /** The same of one level, of the whole mission or at any depth within one place. */
  Map<PlaceId, Shape> list(
      AdminLevel level, Optional<PlaceId> within, LocalDate today, Audience audience) {
    var statement =
        db.sql(
                """
                with recursive inside as (
                  select id
                    from places.place
                   where id = :within::uuid
                     and label_id = any (:readable)
                   union
                  select p.id
                    from places.place p
                    join inside on p.parent_id = inside.id
                   where p.label_id = any (:readable)
                )
                select s.place_id, s.bytes
                """
                    + HOLDING
                    + """
                       and p.level = :level
                       and (:within::uuid is null or p.id in (select id from inside))
                     order by p.filed_under collate "C", p.id
                    """)
            .param("level", level.number())
            .param("within", within.map(PlaceId::value).orElse(null));
    return shapes(statement, today, audience);
  }

  private static Map<PlaceId, Shape> shapes(
      JdbcClient.StatementSpec statement, LocalDate today, Audience audience) {
    var shapes = new LinkedHashMap<PlaceId, Shape>();
    statement
        .param("mission", audience.mission().value())
        .param("readable", audience.readableLabels())
        .param("today", today)
        .query((ResultSet row) -> add(row, shapes));
    return shapes;
  }

  private static void add(ResultSet row, Map<PlaceId, Shape> shapes) throws SQLException {
    shapes.put(
        new PlaceId(row.getObject("place_id", UUID.class)), ShapeBytes.read(row.getBytes("bytes")));
  }
}
