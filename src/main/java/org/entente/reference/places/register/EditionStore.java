package org.entente.reference.places.register;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.entente.ground.identity.MissionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the number that grows with every write to the places of a mission. */
@Repository
class EditionStore {

  /** The number, and every label that a place of the mission ever carried. */
  record Edition(long number, List<Integer> labels) {}

  private final JdbcClient db;

  EditionStore(JdbcClient db) {
    this.db = db;
  }

  /** Held until the writing transaction ends, so that two never write at once. */
  void next(MissionId mission, Collection<Integer> labels) {
    db.sql(
            """
            insert into places.edition (mission_id, number, labels)
            values (:mission, 1, :labels::int[])
                on conflict (mission_id) do update
               set number = edition.number + 1,
                   labels = array(select unnest(edition.labels)
                                   union
                                  select unnest(excluded.labels)
                                   order by 1)
            """)
        .param("mission", mission.value())
        .param("labels", labels.stream().distinct().sorted().toArray(Integer[]::new))
        .update();
  }

  Optional<Edition> find(MissionId mission) {
    return db.sql("select number, labels from places.edition where mission_id = :mission")
        .param("mission", mission.value())
        .query(
            (row, _) ->
                new Edition(
                    row.getLong("number"), List.of((Integer[]) row.getArray("labels").getArray())))
        .optional();
  }
}
