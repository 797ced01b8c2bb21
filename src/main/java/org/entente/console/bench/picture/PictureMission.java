package org.entente.console.bench.picture;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.Node;
import org.entente.console.bench.intake.TrialMission;
import org.entente.console.demonstration.DemonstrationPeople;
import org.entente.ground.accounts.Accounts;
import org.entente.ground.accounts.Membership;
import org.entente.ground.accounts.NewPerson;
import org.entente.ground.accounts.Role;
import org.entente.ground.database.DatabaseAddress;
import org.entente.ground.history.Act;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Labels;
import org.entente.ground.releasability.Scope;
import org.entente.ground.releasability.label.Label;
import org.entente.reference.partners.NewOrganisation;
import org.entente.reference.partners.Particulars;
import org.entente.reference.partners.Partners;
import org.entente.reference.places.AdminLevel;
import org.entente.reference.places.Gazetteer;
import org.entente.reference.places.Place;
import org.entente.reference.places.PlaceId;
import org.entente.reference.places.Places;
import org.entente.reference.terminology.CodeLists;
import org.entente.registers.activities.Activities;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** A mission with many activities, and a reader who may not read all of them. */
record PictureMission(Node node, TrialMission mission, Programmes programmes) {

  static final String READER = "reader";

  private static final String ACTOR = "operator";
  private static final int AT_ONCE = 2_000;

  static PictureMission create(Node node, Path folder, PictureSize size) throws IOException {
    var mission = TrialMission.create(node, "trial");
    var file = size.grid().write(folder.resolve("places.geojson"));
    node.door(Places.class).importFile(file, "places.geojson", mission.id(), ACTOR);
    var audience = node.door(Audiences.class).node(mission.id());
    var parties = Scope.of(audience, () -> parties(node, mission, size.parties()));
    addReader(node, mission, parties.getFirst());
    var programmes = Scope.of(audience, () -> programmes(node, size, parties, audience));
    return new PictureMission(node, mission, programmes);
  }

  private static List<PartyId> parties(Node node, TrialMission mission, int many) {
    var itself = mission.id().itself();
    var label = node.door(Labels.class).intern(Label.of("public", itself));
    var met =
        IntStream.range(0, many)
            .mapToObj(
                number ->
                    new NewOrganisation(Particulars.named("Partner " + number), Optional.empty()))
            .toList();
    return node.door(Partners.class).register(met, itself, label, act(mission));
  }

  /** Cleared for what is restricted, and of the first party. */
  private static void addReader(Node node, TrialMission mission, PartyId party) {
    addPerson(node, mission, party, READER, EnumSet.of(Role.READ));
  }

  /** As many more like the reader, one of whom reports too; their names. */
  List<String> addReaders(int many) {
    return IntStream.range(0, many)
        .mapToObj(
            number -> {
              var name = READER + number;
              var roles = number == 0 ? EnumSet.of(Role.READ, Role.REPORT) : EnumSet.of(Role.READ);
              addPerson(node, mission, programmes.parties().getFirst(), name, roles);
              return name;
            })
        .toList();
  }

  private static void addPerson(
      Node node, TrialMission mission, PartyId party, String name, Set<Role> roles) {
    var accounts = node.door(Accounts.class);
    var person = accounts.add(new NewPerson(name, name, DemonstrationPeople.PASSWORD, false));
    var membership = new Membership(person.id(), mission.id(), party, "restricted", roles);
    Scope.run(
        node.door(Audiences.class).node(mission.id()), () -> accounts.give(membership, ACTOR));
  }

  private static Programmes programmes(
      Node node, PictureSize size, List<PartyId> parties, Audience audience) {
    var gazetteer = node.door(Places.class).gazetteer(audience);
    Map<String, Place> byCode =
        gazetteer.places().stream()
            .collect(Collectors.toMap(place -> place.pcode().value(), place -> place));
    var districts =
        IntStream.range(0, size.grid().districts())
            .mapToObj(number -> byCode.get(size.grid().code(number)))
            .toList();
    var sectors =
        CodeLists.sectors().terms().stream()
            .limit(size.sectors())
            .map(term -> term.code())
            .toList();
    return new Programmes(
        districts.stream().map(Place::id).toList(),
        districts.stream().map(place -> province(place, gazetteer)).toList(),
        parties,
        sectors,
        labels(node, parties),
        node.door(Ids.class));
  }

  private static PlaceId province(Place district, Gazetteer gazetteer) {
    return gazetteer.path(district).stream()
        .filter(place -> place.level() == AdminLevel.ADM1)
        .findFirst()
        .orElseThrow()
        .id();
  }

  /** For everybody, for all cleared, for some of them; and two that the reader may not read. */
  private static List<Integer> labels(Node node, List<PartyId> parties) {
    var owner = parties.get(1);
    var labels = node.door(Labels.class);
    return List.of(
            Label.of("public", owner),
            Label.of("restricted", owner),
            Label.of("restricted", owner).releasableTo(parties.subList(0, 10)),
            Label.of("restricted", owner).releasableTo(parties.subList(10, 20)),
            Label.of("confidential", owner))
        .stream()
        .map(labels::intern)
        .toList();
  }

  /** Records what programmes did in a month, in one transaction as a report does. */
  void record(int month, int from, int to) {
    var audience = node.door(Audiences.class).node(mission.id());
    Scope.run(
        audience,
        () ->
            node.door(TransactionOperations.class)
                .executeWithoutResult(_ -> record(month, from, to, audience)));
  }

  private void record(int month, int from, int to, Audience audience) {
    var recordings = node.door(Activities.class).recordings(act(mission), audience);
    for (int at = from; at < to; at += AT_ONCE) {
      recordings.prepare(programmes.month(month, at, Math.min(at + AT_ONCE, to)), List.of()).run();
    }
    recordings.finish();
  }

  private static Act act(TrialMission mission) {
    return Act.of(mission.id(), ACTOR, "trial", Instant.now());
  }

  /**
   * Lets the database learn what it holds, as it does by itself after a while; and leaves out the
   * search for what is reported twice, which has a measurement of its own.
   */
  void settle() {
    var owner = JdbcClient.create(node.door(DatabaseAddress.class).asOwner());
    owner.sql("delete from jobs.job").update();
    owner.sql("vacuum analyze").update();
  }

  /** What its reader asks for, below the mission. */
  List<String> addresses(PictureSize size) {
    var month = Programmes.FIRST.plusMonths(size.months() - 1L);
    var district = Ids.brief(programmes.places().get(7).value());
    var province = Ids.brief(programmes.provinces().get(7).value());
    var sector = programmes.sectors().get(3);
    return List.of(
        "picture?level=adm1",
        "picture?level=adm2",
        "picture?level=adm2&within=" + province,
        "picture.csv?level=adm2",
        "picture?level=adm1&month=" + month,
        "picture?level=adm2&month=" + month,
        "activities",
        "activities?place=" + district + "&sector=" + sector,
        "activities?place=" + province,
        "activities?sector=" + sector + "&month=" + month,
        "activities?q=programme+4711+");
  }
}
