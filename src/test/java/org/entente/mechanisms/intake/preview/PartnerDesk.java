package org.entente.mechanisms.intake.preview;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.entente.TestNode;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.PartyId;
import org.entente.ground.jobs.Progress;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Labels;
import org.entente.ground.releasability.Scope;
import org.entente.ground.releasability.label.Label;
import org.entente.ground.shell.Phrasebook;
import org.entente.ground.shell.Words;
import org.entente.mechanisms.intake.Import;
import org.entente.mechanisms.intake.Imports;
import org.entente.mechanisms.intake.Receipt;
import org.entente.mechanisms.intake.instructions.Instructions;
import org.entente.mechanisms.intake.rejected.RejectedRows;
import org.entente.reference.missions.Mission;
import org.entente.reference.places.Places;
import org.entente.registers.activities.Activities;
import org.entente.registers.activities.Activity;
import org.entente.registers.activities.ActivityEntry;
import org.entente.registers.activities.ActivityFilter;

/** A partner's desk in a fresh mission of three districts, from which it reports month by month. */
public final class PartnerDesk {

  private static final String GAZETTEER =
      """
      Location,Admin Level,P-Code,Name,Parent P-Code
      XXA,1,XX01,Upper Sarel,XXA
      XXA,2,XX0101,Tamba,XX01
      XXA,2,XX0102,Kesra,XX01
      XXA,2,XX0103,Ordal,XX01
      """;

  private final Mission mission;
  private final PartyId partner = new PartyId(TestNode.door(Ids.class).next());

  private PartnerDesk(Mission mission) {
    this.mission = mission;
  }

  public PartnerDesk() {
    this(TestNode.mission(Optional.empty()));
    try {
      var file = Files.writeString(Files.createTempFile("gazetteer", ".csv"), GAZETTEER);
      TestNode.door(Places.class).importFile(file, "gazetteer.csv", mission.id(), "amina");
      Files.delete(file);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** The desk of another partner of the same mission. */
  public PartnerDesk neighbour() {
    return new PartnerDesk(mission);
  }

  /** Rows as "organisation,sector,P-code,activity,start,end,reached" below their header. */
  public static byte[] report(String... rows) {
    var head = "Organisation,Sector,Admin2 Pcode,Activity,Start date,End date,People reached\n";
    return (head + String.join("\n", rows) + "\n").getBytes(UTF_8);
  }

  public Import give(String name, byte[] bytes) {
    var label = Label.of("restricted", partner);
    return TestNode.door(Imports.class)
        .give(
            new Imports.Handing(
                mission.id(),
                partner,
                "Lantern Water Alliance",
                name,
                Optional.empty(),
                TestNode.door(Labels.class).intern(label),
                Optional.empty(),
                "grace"),
            bytes);
  }

  public Receipt preview(Import given) {
    return TestNode.door(Imports.class).preview(given, Progress.unwatched());
  }

  public Receipt publish(Import given) {
    return TestNode.door(Imports.class).publish(given, Progress.unwatched());
  }

  /** Gives and publishes at once. */
  public Import published(String name, byte[] bytes) {
    var given = give(name, bytes);
    publish(given);
    return now(given);
  }

  public Import instruct(Import given, UnaryOperator<Instructions> decided) {
    var instructions = decided.apply(now(given).instructions());
    return TestNode.door(Imports.class).instruct(given, instructions);
  }

  /** The import as it stands now. */
  public Import now(Import given) {
    var owner = owner();
    return Scope.of(owner, () -> TestNode.door(Imports.class).find(given.id(), owner))
        .orElseThrow();
  }

  public List<PreviewedRow> rows(Import given) {
    var owner = owner();
    return Scope.of(
        owner,
        () -> TestNode.door(Previews.class).list(given.id(), RowFilter.all(), owner, 0, 1_000));
  }

  public Previews.Shift shift(Import given) {
    var owner = owner();
    return Scope.of(owner, () -> TestNode.door(Previews.class).findShift(given.id(), owner))
        .orElseThrow();
  }

  /** The rejected rows as a file, in the words of a language. */
  public byte[] rejected(Import given, String language) {
    var owner = owner();
    return Scope.of(
        owner,
        () -> TestNode.door(RejectedRows.class).of(now(given), owner, words(language)).bytes());
  }

  /** The words of a language. */
  public static Words words(String language) {
    var book = TestNode.door(Phrasebook.class);
    return book.in(
        book.languages().stream()
            .filter(each -> each.code().equals(language))
            .findFirst()
            .orElseThrow());
  }

  public List<Activity> activities() {
    var owner = owner();
    return Scope.of(
        owner,
        () ->
            TestNode.door(Activities.class).list(ActivityFilter.all(), owner, 0, 1_000).stream()
                .map(ActivityEntry::activity)
                .toList());
  }

  public PartyId partner() {
    return partner;
  }

  public Audience owner() {
    return TestNode.door(Audiences.class).asOwner(partner, mission.id());
  }
}
