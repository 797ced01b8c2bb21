package org.entente.mechanisms.findings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.ground.history.Payload;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audience;
import org.entente.reference.places.PlaceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of findings. */
@Repository
class FindingStore {

  private static final String READABLE =
      """
        from findings.finding
       where mission_id = :mission
         and label_id = any (:readable)
      """;

  private static final String READ =
      "select id, owner_id, label_id, convert_to(content::text, 'UTF8') as content" + READABLE;

  private static final String KEPT =
      """
       and state = any (:states)
       and (:kind::text is null or kind = :kind)
       and (:places::uuid[] is null or place_id = any (:places))
       and (:party::uuid is null or :party = any (parties))
      """;

  private final JdbcClient db;

  FindingStore(JdbcClient db) {
    this.db = db;
  }

  void put(MissionId mission, Finding finding) {
    var matter = finding.matter();
    db.sql(
            """
            insert into findings.finding
                   (id, mission_id, owner_id, label_id, kind, state, fingerprint, place_id, parties,
                    content)
            values (:id, :mission, :owner, :label, :kind, :state, :fingerprint, :place, :parties,
                    :content::jsonb)
                on conflict (id) do update
               set label_id = excluded.label_id,
                   state = excluded.state,
                   place_id = excluded.place_id,
                   parties = excluded.parties,
                   content = excluded.content
            """)
        .param("id", finding.id().value())
        .param("mission", mission.value())
        .param("owner", finding.owner().value())
        .param("label", finding.label())
        .param("kind", matter.kind().word())
        .param("state", finding.care().state().word())
        .param("fingerprint", matter.fingerprint())
        .param("place", matter.place().map(PlaceId::value).orElse(null))
        .param("parties", matter.parties().stream().map(PartyId::value).toArray(UUID[]::new))
        .param("content", Payload.of(finding.content()).toString())
        .update();
  }

  void remove(Collection<UUID> findings) {
    db.sql("delete from findings.finding where id = any (:ids)")
        .param("ids", findings.toArray(UUID[]::new))
        .update();
  }

  void empty(MissionId mission) {
    db.sql("delete from findings.finding where mission_id = :mission")
        .param("mission", mission.value())
        .update();
  }

  Optional<Finding> find(Finding.Id id, Audience audience) {
    return reading(READ + " and id = :id", audience)
        .param("id", id.value())
        .query(FindingStore::finding)
        .optional();
  }

  /** A page, the newest first. */
  List<Finding> list(FindingFilter filter, Audience audience, int offset, int limit) {
    return filtered(READ + KEPT + " order by id desc offset :offset limit :limit", filter, audience)
        .param("offset", offset)
        .param("limit", limit)
        .query(FindingStore::finding)
        .list();
  }

  long count(FindingFilter filter, Audience audience) {
    return filtered("select count(*)" + READABLE + KEPT, filter, audience)
        .query(Long.class)
        .single();
  }

  private JdbcClient.StatementSpec filtered(String sql, FindingFilter filter, Audience audience) {
    var places = filter.places();
    return reading(sql, audience)
        .param("states", filter.states().stream().map(Care.State::word).toArray(String[]::new))
        .param("kind", filter.kind().map(Finding.Kind::word).orElse(null))
        .param(
            "places",
            places.map(all -> all.stream().map(PlaceId::value).toArray(UUID[]::new)).orElse(null))
        .param("party", filter.party().map(PartyId::value).orElse(null));
  }

  private JdbcClient.StatementSpec reading(String sql, Audience audience) {
    return db.sql(sql)
        .param("mission", audience.mission().value())
        .param("readable", audience.readableLabels());
  }

  private static Finding finding(ResultSet row, int number) throws SQLException {
    var content = Payload.stored(row.getBytes("content")).as(Finding.Content.class);
    return new Finding(
        new Finding.Id(row.getObject("id", UUID.class)),
        content.matter(),
        content.care(),
        new PartyId(row.getObject("owner_id", UUID.class)),
        row.getInt("label_id"));
  }
}
