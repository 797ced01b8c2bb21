package org.entente.reference.partners;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audience;
import org.entente.reference.partners.merging.Representation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of parties with their names and codes. */
@Repository
class PartyStore {

  private static final String READ =
      """
      select p.id, p.kind, p.country, p.owner_id, p.label_id,
             n.texts, n.languages, n.uses, n.untils, i.schemes, i.codes
        from partners.party p
       cross join lateral (
               select array_agg(text order by position) as texts,
                      array_agg(language order by position) as languages,
                      array_agg(use order by position) as uses,
                      array_agg(until::text order by position) as untils
                 from partners.name
                where party_id = p.id
                  and label_id = any (:readable)) n
       cross join lateral (
               select array_agg(scheme order by position) as schemes,
                      array_agg(code order by position) as codes
                 from partners.identifier
                where party_id = p.id
                  and label_id = any (:readable)) i
      """;

  private static final String READABLE =
      """
       where p.mission_id = :mission
         and p.label_id = any (:readable)
      """;

  /** A party with all that it stands for. */
  private static final String ONE =
      """
      array (select p.id
              union all
             select r.party_id
               from unnest(:represented::uuid[], :representatives::uuid[]) as r (party_id, by_id)
              where r.by_id = p.id)
      """;

  private static final String MATCHING =
      READABLE
          + """
             and p.id <> all (:represented::uuid[])
             and (:kind = '' or p.kind = :kind)
             and (:text = ''
                  or exists (select 1
                               from partners.name n
                              where n.party_id = any (ONE)
                                and n.label_id = any (:readable)
                                and :plain <> ''
                                and n.normalised like '%' || :plain || '%')
                  or exists (select 1
                               from partners.identifier i
                              where i.party_id = any (ONE)
                                and i.label_id = any (:readable)
                                and i.code = :text))
          """
              .replace("ONE", ONE);

  private static final String IN_ORDER = " order by p.filed_under collate \"C\", p.id";

  private final JdbcClient db;
  private final NamedParameterJdbcOperations batches;

  PartyStore(JdbcClient db, NamedParameterJdbcOperations batches) {
    this.db = db;
    this.batches = batches;
  }

  /** Writes the parties whole, and tells which were not: those that another owner put down. */
  List<Party> put(MissionId mission, List<Party> parties) {
    int[] written =
        batches.batchUpdate(
            """
            insert into partners.party
                   (id, mission_id, kind, country, filed_under, owner_id, label_id)
            values (:party, :mission, :kind, :country, :filed, :owner, :label)
                on conflict (id) do update
               set kind = excluded.kind,
                   country = excluded.country,
                   filed_under = excluded.filed_under,
                   label_id = excluded.label_id
             where party.owner_id = excluded.owner_id
            """,
            rows(parties.stream().map(party -> row(mission, party))));
    var taken = new ArrayList<Party>();
    var refused = new ArrayList<Party>();
    for (int i = 0; i < written.length; i++) {
      (written[i] == 0 ? refused : taken).add(parties.get(i));
    }
    putNames(mission, taken);
    putIdentifiers(mission, taken);
    return refused;
  }

  private void putNames(MissionId mission, List<Party> parties) {
    db.sql("delete from partners.name where party_id = any (:ids)")
        .param("ids", ids(parties.stream().map(Party::id)))
        .update();
    batches.batchUpdate(
        """
        insert into partners.name
               (party_id, position, mission_id, text, language, use, until, normalised, label_id)
        values (:party, :position, :mission, :text, :language, :use, :until::date, :normalised,
                :label)
        """,
        rows(parties.stream().flatMap(party -> names(mission, party))));
  }

  private void putIdentifiers(MissionId mission, List<Party> parties) {
    db.sql("delete from partners.identifier where party_id = any (:ids)")
        .param("ids", ids(parties.stream().map(Party::id)))
        .update();
    batches.batchUpdate(
        """
        insert into partners.identifier (party_id, position, mission_id, scheme, code, label_id)
        values (:party, :position, :mission, :scheme, :code, :label)
        """,
        rows(parties.stream().flatMap(party -> identifiers(mission, party))));
  }

  void remove(Collection<PartyId> parties) {
    db.sql("delete from partners.party where id = any (:ids)")
        .param("ids", ids(parties.stream()))
        .update();
  }

  void empty(MissionId mission) {
    db.sql("delete from partners.party where mission_id = :mission")
        .param("mission", mission.value())
        .update();
  }

  List<Party> listOf(Collection<PartyId> parties, Audience audience) {
    return reading(READ + READABLE + " and p.id = any (:ids)" + IN_ORDER, audience)
        .param("ids", ids(parties.stream()))
        .query(PartyStore::party)
        .list();
  }

  List<Party> listEach(Audience audience) {
    return reading(READ + READABLE + IN_ORDER, audience).query(PartyStore::party).list();
  }

  Set<PartyId> listOwnedBy(PartyId owner, Audience audience) {
    return reading(
            "select p.id from partners.party p" + READABLE + " and p.owner_id = :owner", audience)
        .param("owner", owner.value())
        .query((row, _) -> new PartyId(row.getObject(1, UUID.class)))
        .set();
  }

  List<Party> list(PartyFilter filter, Representation representation, Audience audience) {
    var sql = READ + MATCHING + IN_ORDER + " offset :skipped limit :most";
    return matching(sql, filter, representation, audience)
        .param("skipped", filter.skipped())
        .param("most", filter.atMost())
        .query(PartyStore::party)
        .list();
  }

  int count(PartyFilter filter, Representation representation, Audience audience) {
    var sql = "select count(*) from partners.party p" + MATCHING;
    return matching(sql, filter, representation, audience).query(Integer.class).single();
  }

  private JdbcClient.StatementSpec matching(
      String sql, PartyFilter filter, Representation representation, Audience audience) {
    var represented = List.copyOf(representation.represented().keySet());
    return reading(sql, audience)
        .param("represented", ids(represented.stream()))
        .param("representatives", ids(represented.stream().map(representation::of)))
        .param("kind", filter.kind().map(Particulars.Kind::code).orElse(""))
        .param("text", filter.text().orElse(""))
        .param("plain", Spelling.plain(filter.text().orElse("")));
  }

  private JdbcClient.StatementSpec reading(String sql, Audience audience) {
    return db.sql(sql)
        .param("mission", audience.mission().value())
        .param("readable", audience.readableLabels());
  }

  private static MapSqlParameterSource row(MissionId mission, Party party) {
    var particulars = party.particulars();
    return line(mission, party)
        .addValue("kind", particulars.kind().map(Particulars.Kind::code).orElse(null))
        .addValue("country", particulars.country().orElse(null))
        .addValue("filed", Spelling.plain(party.nameIn(Locale.ROOT)))
        .addValue("owner", party.owner().value());
  }

  private static Stream<MapSqlParameterSource> names(MissionId mission, Party party) {
    var names = party.particulars().names();
    return IntStream.range(0, names.size())
        .mapToObj(
            position ->
                line(mission, party)
                    .addValue("position", position)
                    .addValue("text", names.get(position).text())
                    .addValue("language", names.get(position).language().orElse(null))
                    .addValue("use", names.get(position).use().word())
                    .addValue(
                        "until", names.get(position).until().map(LocalDate::toString).orElse(null))
                    .addValue("normalised", Spelling.plain(names.get(position).text())));
  }

  private static Stream<MapSqlParameterSource> identifiers(MissionId mission, Party party) {
    var identifiers = party.particulars().identifiers();
    return IntStream.range(0, identifiers.size())
        .mapToObj(
            position ->
                line(mission, party)
                    .addValue("position", position)
                    .addValue("scheme", identifiers.get(position).scheme())
                    .addValue("code", identifiers.get(position).code()));
  }

  private static MapSqlParameterSource line(MissionId mission, Party party) {
    return new MapSqlParameterSource("party", party.id().value())
        .addValue("mission", mission.value())
        .addValue("label", party.label());
  }

  private static SqlParameterSource[] rows(Stream<MapSqlParameterSource> rows) {
    return rows.toArray(SqlParameterSource[]::new);
  }

  private static UUID[] ids(Stream<PartyId> parties) {
    return parties.map(PartyId::value).toArray(UUID[]::new);
  }

  private static Party party(ResultSet row, int number) throws SQLException {
    var particulars =
        new Particulars(
            Optional.ofNullable(row.getString("kind")).map(Particulars.Kind::new),
            names(row),
            identifiers(row),
            Optional.ofNullable(row.getString("country")));
    return new Party(
        new PartyId(row.getObject("id", UUID.class)),
        particulars,
        new PartyId(row.getObject("owner_id", UUID.class)),
        row.getInt("label_id"));
  }

  private static List<PartyName> names(ResultSet row) throws SQLException {
    var texts = texts(row.getArray("texts"));
    var languages = texts(row.getArray("languages"));
    var uses = texts(row.getArray("uses"));
    var untils = texts(row.getArray("untils"));
    return IntStream.range(0, texts.length)
        .mapToObj(
            at ->
                new PartyName(
                    texts[at],
                    Optional.ofNullable(languages[at]),
                    PartyName.Use.of(uses[at]),
                    Optional.ofNullable(untils[at]).map(LocalDate::parse)))
        .toList();
  }

  private static List<Identifier> identifiers(ResultSet row) throws SQLException {
    var schemes = texts(row.getArray("schemes"));
    var codes = texts(row.getArray("codes"));
    return IntStream.range(0, schemes.length)
        .mapToObj(at -> new Identifier(schemes[at], codes[at]))
        .toList();
  }

  private static String[] texts(@Nullable Array column) throws SQLException {
    return column == null ? new String[0] : (String[]) column.getArray();
  }
}
