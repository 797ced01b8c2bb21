package org.entente;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.RunningNode.Visitor;
import org.entente.ground.accounts.Accounts;
import org.entente.ground.accounts.Membership;
import org.entente.ground.accounts.NewPerson;
import org.entente.ground.accounts.Role;
import org.entente.ground.history.Act;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.jobs.Progress;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Labels;
import org.entente.ground.releasability.Scope;
import org.entente.ground.releasability.label.Label;
import org.entente.mechanisms.intake.Import;
import org.entente.mechanisms.intake.Imports;
import org.entente.mechanisms.intake.sources.Terms;
import org.entente.reference.missions.Mission;
import org.entente.reference.missions.Missions;
import org.entente.reference.partners.NewOrganisation;
import org.entente.reference.partners.Particulars;
import org.entente.reference.partners.Partners;
import org.entente.reference.places.Places;

/** A mission of its own on the running node: a small gazetteer, two partners, and their reports. */
public final class FieldOffice {

  private static final String GAZETTEER =
      """
      Location,Admin Level,P-Code,Name,Parent P-Code
      XXA,1,XX01,Upper Sarel,XXA
      XXA,1,XX02,Lower Sarel,XXA
      XXA,2,XX0101,Tamba,XX01
      XXA,2,XX0102,Kesra,XX01
      XXA,2,XX0201,Ordal,XX02
      """;

  public final PartyId lantern;
  public final PartyId bridge;
  public final String home;
  public final MissionId mission = new MissionId(RunningNode.door(Ids.class).next());
  private final String tail = mission.value().toString().substring(24);

  public FieldOffice() throws IOException {
    home = "/missions/m" + tail;
    RunningNode.door(Missions.class)
        .create(
            new Mission(
                mission,
                "m" + tail,
                "Mission " + tail,
                Mission.Kind.EXERCISE,
                Optional.empty(),
                ZoneOffset.UTC,
                Duration.ZERO),
            "amina");
    var file = Files.createTempFile("gazetteer", ".csv");
    Files.writeString(file, GAZETTEER);
    RunningNode.door(Places.class).importFile(file, "gazetteer.csv", mission, "amina");
    Files.delete(file);
    lantern = register("Lantern Water Alliance");
    bridge = register("Stone Bridge Works");
  }

  /**
   * A report: a header, then one row per activity as "organisation,sector,code,activity,reached".
   */
  public static byte[] report(String... rows) {
    var head = "Organisation,Sector,Admin2 Pcode,Activity,People reached\n";
    return (head + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** Gives a report; readable by all cleared, or only by the named parties. */
  public Import give(PartyId partner, byte[] report, PartyId... only) {
    var label = Label.of("restricted", partner);
    var under = only.length == 0 ? label : label.releasableTo(Arrays.asList(only));
    return RunningNode.door(Imports.class)
        .give(
            new Imports.Handing(
                mission,
                partner,
                "Partner",
                "report.csv",
                Optional.empty(),
                RunningNode.door(Labels.class).intern(under),
                Optional.empty(),
                "grace"),
            report);
  }

  public Import publish(PartyId partner, byte[] report, PartyId... only) {
    var given = give(partner, report, only);
    RunningNode.door(Imports.class).publish(given, Progress.unwatched());
    return given;
  }

  /** Gives a file of this name, readable by all cleared. */
  public Import giveNamed(String fileName, byte[] report) {
    var label = RunningNode.door(Labels.class).intern(Label.of("restricted", lantern));
    var handing =
        new Imports.Handing(
            mission,
            lantern,
            "Partner",
            fileName,
            Optional.empty(),
            label,
            Optional.empty(),
            "grace");
    return RunningNode.door(Imports.class).give(handing, report);
  }

  /** Publishes a report of the usual source, which everybody cleared reads, under these terms. */
  public Import publishUnder(String licence, boolean reshare, PartyId partner, byte[] report) {
    var label = RunningNode.door(Labels.class).intern(Label.of("restricted", partner));
    var terms = new Terms("", Optional.of(licence), Optional.of(reshare));
    var handing =
        new Imports.Handing(
            mission, partner, "Partner", "report.csv", Optional.empty(), label, terms, "grace");
    var given = RunningNode.door(Imports.class).give(handing, report);
    RunningNode.door(Imports.class).publish(given, Progress.unwatched());
    return given;
  }

  /** Publishes a report under a label of its own. */
  public Import publishAs(Label label, byte[] report) {
    var number = RunningNode.door(Labels.class).intern(label);
    var terms = new Terms("", Optional.of("for the parties of agreements"), Optional.of(true));
    var by = label.originator();
    var handing =
        new Imports.Handing(
            mission, by, "Partner", "report.csv", Optional.empty(), number, terms, "grace");
    var given = RunningNode.door(Imports.class).give(handing, report);
    RunningNode.door(Imports.class).publish(given, Progress.unwatched());
    return given;
  }

  public Visitor person(String who, PartyId party, Role... roles) throws Exception {
    var wanted = new NewPerson(who, signInName(who), RunningNode.PASSWORD, false);
    Scope.run(
        RunningNode.door(Audiences.class).node(mission),
        () ->
            RunningNode.door(Accounts.class)
                .addTo(
                    wanted,
                    id -> new Membership(id, mission, party, "restricted", Set.of(roles)),
                    "amina"));
    return RunningNode.guest().signIn(signInName(who));
  }

  public String signInName(String who) {
    return who + tail;
  }

  private PartyId register(String name) {
    var label = RunningNode.door(Labels.class).intern(Label.of("public", mission.itself()));
    var met = new NewOrganisation(Particulars.named(name), Optional.empty());
    var act = Act.of(mission, "amina", "met", Instant.parse("2026-03-02T08:00:00Z"));
    return Scope.of(
        RunningNode.door(Audiences.class).node(mission),
        () ->
            RunningNode.door(Partners.class)
                .register(List.of(met), mission.itself(), label, act)
                .getFirst());
  }
}
