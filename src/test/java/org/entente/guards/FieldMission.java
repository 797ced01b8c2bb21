package org.entente.guards;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.entente.RunningNode;
import org.entente.RunningNode.Visitor;
import org.entente.ground.accounts.Accounts;
import org.entente.ground.accounts.Membership;
import org.entente.ground.accounts.NewPerson;
import org.entente.ground.accounts.Role;
import org.entente.ground.history.Act;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.jobs.Jobs;
import org.entente.ground.jobs.Progress;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Labels;
import org.entente.ground.releasability.Scope;
import org.entente.ground.releasability.label.Label;
import org.entente.ground.releasability.label.LabelText;
import org.entente.mechanisms.findings.Finding;
import org.entente.mechanisms.findings.Findings;
import org.entente.mechanisms.findings.Findings.Noticed;
import org.entente.mechanisms.findings.Matter;
import org.entente.mechanisms.findings.Matter.Evidence;
import org.entente.mechanisms.intake.Import;
import org.entente.mechanisms.intake.ImportJobs;
import org.entente.mechanisms.intake.Imports;
import org.entente.mechanisms.intake.instructions.Instructions.ValueMeaning.Kind;
import org.entente.mechanisms.intake.questions.UnknownValue;
import org.entente.mechanisms.intake.sources.Blur;
import org.entente.mechanisms.intake.spellings.Spelling;
import org.entente.mechanisms.intake.spellings.Spellings;
import org.entente.mechanisms.reporting.Expectation;
import org.entente.mechanisms.reporting.Expectations;
import org.entente.mechanisms.reporting.Rhythm;
import org.entente.mechanisms.reporting.Schedule;
import org.entente.mechanisms.review.wells.Field;
import org.entente.mechanisms.review.wells.Wells.Well;
import org.entente.reference.agreements.Agreements;
import org.entente.reference.agreements.Name;
import org.entente.reference.agreements.Sharing;
import org.entente.reference.agreements.Terms;
import org.entente.reference.missions.Mission;
import org.entente.reference.missions.Missions;
import org.entente.reference.partners.NewOrganisation;
import org.entente.reference.partners.Particulars;
import org.entente.reference.partners.Partners;
import org.entente.reference.partners.merging.Merged;
import org.entente.reference.partners.merging.Mergers;
import org.entente.reference.partners.relations.Relation;
import org.entente.reference.partners.relations.Relations;
import org.entente.reference.partners.relations.Tie;
import org.entente.reference.places.Places;
import org.entente.registers.activities.Activities;
import org.entente.registers.activities.Activity;
import org.entente.registers.activities.ActivityFilter;
import org.entente.registers.needs.Need;
import org.entente.registers.needs.Needs;
import org.entente.registers.situations.Situation;
import org.entente.registers.situations.Situations;

/**
 * A fresh mission on the running node: a province with two districts, organisations that everybody
 * may know, and people who may read up to confidential.
 */
public final class FieldMission {

  private static final String LAND =
      """
      {"type": "FeatureCollection", "features": [
       {"type": "Feature", "properties": {"ADM1_PCODE": "XE01", "ADM1_EN": "Sarel"},
        "geometry": {"type": "Polygon", "coordinates": [[[1,1],[3,1],[3,2],[1,2],[1,1]]]}},
       {"type": "Feature",
        "properties": {"ADM1_PCODE": "XE01", "ADM2_PCODE": "XE0101", "ADM2_EN": "Tamba"},
        "geometry": {"type": "Polygon", "coordinates": [[[1,1],[2,1],[2,2],[1,2],[1,1]]]}},
       {"type": "Feature",
        "properties": {"ADM1_PCODE": "XE01", "ADM2_PCODE": "XE0102", "ADM2_EN": "Orvane"},
        "geometry": {"type": "Polygon", "coordinates": [[[2,1],[3,1],[3,2],[2,2],[2,1]]]}}]}
      """;

  private final MissionId mission = new MissionId(RunningNode.door(Ids.class).next());
  private final String tail = mission.value().toString().substring(24);

  public FieldMission() {
    var made =
        new Mission(
            mission,
            code(),
            "A mission in the field",
            Mission.Kind.EXERCISE,
            Optional.empty(),
            ZoneOffset.UTC,
            Duration.ZERO);
    RunningNode.door(Missions.class).create(made, "amina");
    readGazetteer();
  }

  private void readGazetteer() {
    try {
      var file = Files.writeString(Files.createTempFile("districts", ".geojson"), LAND);
      RunningNode.door(Places.class).importFile(file, "districts.geojson", mission, "amina");
      Files.delete(file);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  public String code() {
    return "m" + tail;
  }

  /** All that the node holds of the mission. */
  public Audience everything() {
    return RunningNode.door(Audiences.class).node(mission);
  }

  /** An organisation that everybody in the mission may know. */
  public PartyId organisation(String name) {
    var label = RunningNode.door(Labels.class).intern(Label.of("public", mission.itself()));
    var met = new NewOrganisation(Particulars.named(name), Optional.empty());
    var act = Act.of(mission, "amina", "met", Instant.parse("2026-03-02T08:00:00Z"));
    var register = RunningNode.door(Partners.class);
    return Scope.of(
        everything(),
        () -> register.register(List.of(met), mission.itself(), label, act).getFirst());
  }

  /** The name under which somebody of this mission signs in. */
  public String signInName(String who) {
    return who + tail;
  }

  /** Somebody with a part in the mission, signed in. */
  public Visitor person(String who, PartyId of, Role... roles) throws Exception {
    var wanted = new NewPerson(who, signInName(who), RunningNode.PASSWORD, false);
    Scope.run(
        everything(),
        () ->
            RunningNode.door(Accounts.class)
                .addTo(
                    wanted,
                    id -> new Membership(id, mission, of, "confidential", Set.of(roles)),
                    "amina"));
    return RunningNode.guest().signIn(signInName(who));
  }

  /** Somebody of the node without a part in the mission, signed in. */
  public Visitor stranger(String who) throws Exception {
    RunningNode.door(Accounts.class)
        .add(new NewPerson(who, signInName(who), RunningNode.PASSWORD, false));
    return RunningNode.guest().signIn(signInName(who));
  }

  /** Expects a report of each of these every month, from long ago on. */
  public UUID expectReports(PartyId... partners) {
    var from = LocalDate.of(2026, 1, 1);
    var schedule = new Schedule(Rhythm.MONTHLY, from, Optional.empty(), 0, 0);
    var owed =
        new Expectation.Owed(
            "4W, monthly",
            List.of(partners),
            Expectation.Bearing.ALL_OF,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            schedule);
    var act = Act.of(mission, "amina", "expected", Instant.parse("2026-03-02T08:00:00Z"));
    var label = Label.of("public", mission.itself());
    return Scope.of(everything(), () -> RunningNode.door(Expectations.class).add(owed, label, act))
        .id()
        .value();
  }

  /** Gives a report, looks at it and publishes it, as its organisation would. */
  public Import publish(Report report, Map<String, PartyId> known) {
    return publish(report, known, Optional.empty());
  }

  /** The same; others than those of a label see the area of a level in place of the place. */
  public Import publishExactFor(
      String exactLabel, int othersSee, Report report, Map<String, PartyId> known) {
    return publish(
        report, known, Optional.of(new Blur(label(exactLabel, report, known), othersSee)));
  }

  private static int label(String label, Report report, Map<String, PartyId> known) {
    var read = LabelText.read(label, report.by, name -> Optional.ofNullable(known.get(name)));
    return RunningNode.door(Labels.class).intern(read);
  }

  private Import publish(Report report, Map<String, PartyId> known, Optional<Blur> blur) {
    var imports = RunningNode.door(Imports.class);
    var handing =
        new Imports.Handing(
            mission,
            report.by,
            "A partner",
            report.fileName,
            Optional.empty(),
            label(report.label, report, known),
            org.entente.mechanisms.intake.sources.Terms.of(Optional.of(report.licence))
                .blurred(blur),
            "grace");
    var given = imports.give(handing, report.csv.getBytes(StandardCharsets.UTF_8));
    imports.preview(given, Progress.unwatched());
    imports.publish(given, Progress.unwatched());
    return given;
  }

  /** Asks for a job about a report, and waits until it has ended; it changes nothing any more. */
  public void previewAgain(Import given) {
    var jobs = RunningNode.door(Jobs.class);
    jobs.ask(mission, ImportJobs.PREVIEW, given.id().value(), "grace");
    Awaitility.await()
        .until(() -> jobs.findAbout(given.id().value(), mission).orElseThrow().ended());
  }

  /** Waits until all long work of the mission has ended. */
  public void awaitJobs() {
    var jobs = RunningNode.door(Jobs.class);
    Awaitility.await()
        .until(
            () -> jobs.listOpen().stream().noneMatch(it -> it.order().mission().equals(mission)));
  }

  /**
   * Asks, for the organisation that reported, that a sector it wrote stand for one that is known.
   */
  public void askForSpelling(Import given, String written, String sector) {
    var unknown = new UnknownValue(Kind.SECTOR, "Cluster", written, written, 1, List.of());
    var wish = Spelling.asked(unknown, sector, "grace", given.given().fileName());
    var by = given.given().partner();
    var act = Act.of(mission, "grace", "asked", Instant.parse("2026-03-02T08:00:00Z"));
    var owner = RunningNode.door(Audiences.class).asOwner(by, mission);
    Scope.run(
        owner,
        () -> RunningNode.door(Spellings.class).ask(by, List.of(wish), given.label(), act, owner));
  }

  /**
   * An organisation has two pairs of wells that only its own people may know; Grace, who is one of
   * them, has judged one, and the other waits.
   */
  public void judgeWells(PartyId owner) {
    var wells = new Field(mission, RunningNode::door);
    for (int depth : List.of(10, 20)) {
      wells.dig(new Well("zorquilwell of stone", 3, depth, 1), owner, FieldMission::ownOnly);
      wells.dig(new Well("zorquilwell, stony", 4, depth, 1), owner, FieldMission::ownOnly);
    }
    wells.propose();
    wells.judgeNext(wells.coordinator(signInName("grace")));
  }

  /** An organisation draws up an agreement with the mission, told to its own people alone. */
  public UUID agree(PartyId owner, String name) {
    var terms =
        new Terms(
            List.of(new Name(name, Optional.empty())),
            Terms.Kind.MANDATE,
            List.of(owner, mission.itself()),
            Optional.empty(),
            Optional.empty(),
            List.of(new Sharing(owner, List.of(), "confidential", List.of())),
            Optional.empty(),
            Optional.empty());
    var act = Act.of(mission, "grace", "agreed", Instant.parse("2026-03-02T08:00:00Z"));
    var label = ownOnly(Label.of("confidential", owner));
    var all = everything();
    return Scope.of(
            all, () -> RunningNode.door(Agreements.class).drawUp(terms, label, owner, act, all))
        .id();
  }

  /** An organisation writes a situation report for its own people alone. */
  public Situation.Id writeSituation(PartyId owner, String title) {
    var content =
        new Situation.Content(
            title,
            LocalDate.parse("2026-03-02"),
            new Situation.Texts("", "", ""),
            Optional.empty());
    var act = Act.of(mission, "grace", "situation", Instant.parse("2026-03-02T08:00:00Z"));
    var label = ownOnly(Label.of("confidential", owner));
    return Scope.of(
            everything(), () -> RunningNode.door(Situations.class).begin(content, label, act))
        .id();
  }

  /** An organisation says for its own people alone how many displaced people need water. */
  public Need.Id need(PartyId owner, String source) {
    var all = everything();
    var place =
        Scope.of(all, () -> RunningNode.door(Places.class).gazetteer(all)).places().stream()
            .filter(each -> each.pcode().value().equals("XE0101"))
            .findFirst()
            .orElseThrow();
    var day = LocalDate.parse("2026-02-01");
    var need =
        new Need(
            new Need.Id(RunningNode.door(Ids.class).next()),
            new Need.Where(Optional.of(place.id()), "code", 1, "XE0101"),
            new Need.Whom(Optional.of("idp"), "IDPs"),
            new Need.What(
                Optional.of("WSH"),
                Need.Measure.IN_NEED,
                Optional.empty(),
                778877,
                Need.Unit.PERSONS),
            new Need.When(Optional.empty(), Optional.empty(), Optional.of(day), Optional.empty()),
            new Need.Reported(source, Optional.empty()));
    var act = Act.of(mission, "grace", "need", Instant.parse("2026-03-02T08:00:00Z"));
    var label = RunningNode.door(Labels.class).intern(ownOnly(Label.of("confidential", owner)));
    var recording = new Needs.Recording(need, owner, label, Optional.empty());
    Scope.run(all, () -> RunningNode.door(Needs.class).record(List.of(recording), act));
    return need.id();
  }

  /** Rules noticed something in what an organisation reported, which only its people may know. */
  public void find(PartyId owner, String what) {
    var all = everything();
    var rests =
        Scope.of(
                all,
                () -> RunningNode.door(Activities.class).list(ActivityFilter.all(), all, 0, 99))
            .stream()
            .filter(each -> each.owner().equals(owner))
            .map(each -> new Evidence(Activity.TYPE, each.id().value()))
            .toList();
    var facts =
        Map.of(
            "activity",
            what,
            "activities",
            "3",
            "count",
            "2",
            "people",
            "9",
            "from",
            "2026-02-01",
            "until",
            "2026-04-30");
    var matter =
        new Matter(
            Finding.Kind.OVERLAP,
            "overlap",
            what,
            Optional.empty(),
            Optional.of("WSH"),
            List.of(owner),
            rests,
            facts,
            Set.of("people"));
    var act = Act.of(mission, "entente", "noticed", Instant.parse("2026-03-02T08:00:00Z"));
    var noticed = new Noticed(matter, ownOnly(Label.of("confidential", owner)));
    Scope.run(all, () -> RunningNode.door(Findings.class).notice(List.of(noticed), act, all));
  }

  /** An organisation funds another and knows a second name of it, told to its own people alone. */
  public void tie(PartyId owner, PartyId party) {
    var all = everything();
    var act = Act.of(mission, "grace", "tied", Instant.parse("2026-03-02T08:00:00Z"));
    var label = RunningNode.door(Labels.class).intern(ownOnly(Label.of("confidential", owner)));
    var funds = Tie.of(owner, Tie.Type.FUNDS, party);
    var relation = new Relation(RunningNode.door(Ids.class).next(), funds, owner, label);
    var met = new NewOrganisation(Particulars.named("Zorquilhall Fund"), Optional.empty());
    Scope.run(
        all,
        () -> {
          RunningNode.door(Relations.class).relate(List.of(relation), act, all);
          var other = RunningNode.door(Partners.class).register(List.of(met), owner, label, act);
          var merged = new Merged(other.getFirst(), party);
          RunningNode.door(Mergers.class).merge(merged, owner, act, all);
        });
  }

  private static Label ownOnly(Label label) {
    return label.releasableTo(List.of(label.originator()));
  }

  /** A report as it is handed over. */
  public record Report(PartyId by, String label, String fileName, String licence, String csv) {}
}
