package org.entente.guards.canary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.entente.RunningNode;
import org.entente.RunningNode.Visitor;
import org.entente.ground.accounts.Role;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.PartyId;
import org.entente.ground.ledger.Ledger;
import org.entente.ground.releasability.Scope;
import org.entente.guards.FieldMission;
import org.entente.guards.FieldMission.Report;
import org.entente.reference.places.Places;

/**
 * Two organisations take part in a mission and one has reported to all; the other reports for its
 * own eyes, with a word that occurs nowhere else in each cell.
 */
final class SecretReport {

  /** The beginning of every canary, which one may search for. */
  static final String STEM = "zorquil";

  static final List<String> CANARIES =
      List.of(
          "zorquilhall",
          "zorquilact",
          "zorquildesc",
          "zorquilplace",
          "zorquilfund",
          "zorquilimpl",
          "zorquilprog",
          "zorquilsect",
          "zorquilunit",
          "zorquilfile",
          "zorquillicence",
          "zorquilwell",
          "zorquilpact",
          "zorquilday",
          "zorquilneed",
          "zorquilraid",
          "zorquilroad",
          "zorquilcrowd",
          "778877");

  private static final String SECRET =
      """
      Organization,Cluster,Activity,Activity description,Admin1 Name,Admin2 Name,Admin2 Pcode,\
      Location,Donor,Implementing partner,Project title,Status,Start date,End date,\
      Beneficiaries targeted,Beneficiaries reached,Unit
      Zorquilhall Trust,WASH,zorquilact wells,zorquildesc of wells,Sarel,Tamba,XE0101,\
      zorquilplace,zorquilfund,zorquilimpl,zorquilprog,Ongoing,2026-02-01,2026-04-30,\
      778877,411,zorquilunit
      Zorquilhall Trust,Zorquilsect,zorquilact schools,zorquildesc of schools,Sarel,Orvane,XE0102,\
      zorquilplace,zorquilfund,zorquilimpl,zorquilprog,Ongoing,2026-02-01,2026-04-30,\
      778877,411,zorquilunit
      Zorquilhall Trust,Health,zorquilact clinic,zorquildesc of clinic,Sarel,Zorquilplace,XE0199,\
      zorquilplace,zorquilfund,zorquilimpl,zorquilprog,Planned,2026-02-01,2026-04-30,\
      778877,411,zorquilunit
      Zorquilhall Trust,Health,zorquilact tents,zorquildesc of tents,Sarel,Tamba,XE0101,\
      zorquilplace,zorquilfund,zorquilimpl,zorquilprog,Planned,2026-04-30,2026-02-01,\
      778877,411,zorquilunit
      """;

  private static final String OPEN =
      """
      Organization,Cluster,Activity,Admin2 Name,Admin2 Pcode,Status,Start date,End date
      Stone Bridge Works,WASH,Pumps,Tamba,XE0101,Ongoing,2026-01-01,2026-06-30
      Stone Bridge Works,Health,Clinics,Orvane,XE0102,Ongoing,2026-01-01,2026-06-30
      """;

  /** What stands before the id of a record in an address, of those that not everybody may know. */
  private static final List<String> KINDS =
      List.of(
          "activities",
          "imports",
          "partners",
          "sources",
          "profiles",
          "spellings",
          "pairs",
          "proofs",
          "agreements",
          "situations",
          "needs",
          "incidents",
          "access",
          "relations",
          "mergers",
          "judgements",
          "findings",
          "findings/history",
          "activities/history",
          "partners/history",
          "relations/history",
          "mergers/history",
          "agreements/history",
          "situations/history",
          "needs/history",
          "incidents/history",
          "access/history",
          "sources/history",
          "spellings/history",
          "judgements/history");

  final FieldMission field = new FieldMission();
  final PartyId lantern = field.organisation("Lantern Water Alliance");
  private final PartyId bridge = field.organisation("Stone Bridge Works");
  final Map<String, PartyId> known = Map.of("Lantern Water Alliance", lantern);
  private final UUID line;

  /** Of the organisation with the secret. */
  final Visitor grace;

  /** Of the other one. */
  final Visitor erik;

  SecretReport() throws Exception {
    grace = field.person("grace", lantern, Role.values());
    erik = field.person("erik", bridge, Role.values());
    field.publish(new Report(bridge, "RESTRICTED", "open.csv", "open", OPEN), known);
    line = field.expectReports(lantern, bridge);
    RunningNode.door(Ledger.class).catchUp();
  }

  /** Of what an address may name, that which not everybody may know. */
  static Stream<String> hidden(Map<String, String> named) {
    return KINDS.stream().map(named::get);
  }

  String home() {
    return "/missions/" + field.code();
  }

  Secrets publish() {
    var secret =
        field.publish(
            new Report(
                lantern,
                "CONFIDENTIAL REL TO Lantern Water Alliance",
                "zorquilfile.csv",
                "zorquillicence",
                SECRET),
            known);
    field.previewAgain(secret);
    field.askForSpelling(secret, "Zorquilsect", "WSH");
    field.judgeWells(lantern);
    field.agree(lantern, "zorquilpact of water");
    field.writeSituation(lantern, "zorquilday of water");
    field.need(lantern, "zorquilneed of water");
    PlantedIncident.by(field, lantern, "zorquilraid of the night");
    PlantedAccess.by(field, lantern, "zorquilroad to nowhere");
    field.tie(lantern, Secrets.party(field.everything()));
    field.awaitJobs();
    field.find(lantern, "zorquilcrowd");
    RunningNode.door(Ledger.class).catchUp();
    return Secrets.of(lantern, secret, nobodys(), field.everything());
  }

  /** The same kinds of names, of records that never were; what is no secret is the same. */
  Map<String, String> nobodys() {
    var nobodys = new HashMap<String, String>();
    for (var kind : KINDS) {
      nobodys.put(kind, Ids.brief(RunningNode.door(Ids.class).next()));
    }
    nobodys.put("lines", Ids.brief(line));
    nobodys.put("lines/history", Ids.brief(line));
    nobodys.put("places/history", Ids.brief(district()));
    nobodys.putAll(
        Map.of(
            "",
            "theme",
            "join",
            "nobody",
            "invitations",
            "nobody",
            "missions",
            field.code(),
            "people",
            field.signInName("grace"),
            "assets",
            "entente.css",
            "places",
            Ids.brief(district())));
    return nobodys;
  }

  private UUID district() {
    var all = field.everything();
    return Scope.of(
        all,
        () ->
            RunningNode.door(Places.class).gazetteer(all).places().stream()
                .filter(place -> place.level().number() == 2)
                .map(place -> place.id().value())
                .min(UUID::compareTo)
                .orElseThrow());
  }
}
