package org.entente.mechanisms.intake.inlets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.entente.RunningNode;
import org.entente.TestNode;
import org.entente.ground.database.StoreTest;
import org.entente.ground.history.Act;
import org.entente.ground.identity.PartyId;
import org.entente.ground.jobs.Jobs;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Labels;
import org.entente.ground.releasability.Scope;
import org.entente.ground.releasability.label.Label;
import org.entente.ground.shell.Phrasebook;
import org.entente.mechanisms.intake.Import;
import org.entente.mechanisms.intake.Import.State;
import org.entente.mechanisms.intake.Imports;
import org.entente.mechanisms.intake.sources.Source;
import org.entente.mechanisms.intake.sources.Sources;
import org.entente.mechanisms.intake.sources.Terms;
import org.entente.reference.missions.Mission;
import org.entente.reference.missions.Missions;
import org.entente.reference.partners.NewOrganisation;
import org.entente.reference.partners.Particulars;
import org.entente.reference.partners.Partners;
import org.entente.reference.places.Places;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionOperations;

/** A file dropped into the watched folder becomes an import of the partner whose folder it is. */
@StoreTest
class InboxTest {

  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
  private static final String HEAD = "Organisation,Activity,Location,Start date\n";
  private static final String CLEAN = HEAD + "Lantern Water Alliance,Wells,Tamba,2026-02-01\n";

  private static final String GAZETTEER =
      """
      Location,Admin Level,P-Code,Name,Parent P-Code
      XXA,1,XX01,Upper Sarel,XXA
      XXA,2,XX0101,Tamba,XX01
      """;

  private final Mission mission = TestNode.mission(Optional.empty());
  private PartyId lantern = mission.id().itself();

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void aPartnerIsKnown() {
    var node = RunningNode.door(Audiences.class).node(mission.id());
    var label = RunningNode.door(Labels.class).intern(Label.of("public", mission.id().itself()));
    var met = new NewOrganisation(Particulars.named("Lantern Water Alliance"), Optional.empty());
    lantern =
        Scope.of(
            RunningNode.door(Audiences.class).node(node.mission()),
            () ->
                RunningNode.door(Partners.class)
                    .register(List.of(met), mission.id().itself(), label, act())
                    .getFirst());
  }

  @Test
  void aFileIsTakenOnceItHasStoppedGrowing() throws IOException {
    var file = drop("Lantern Water Alliance", "april.csv", HEAD);
    var inbox = inbox();
    inbox.look();
    Files.writeString(file, CLEAN);
    inbox.look();
    assertThat(imports()).isEmpty();

    inbox.look();

    assertThat(imports()).extracting(Import::state).containsExactly(State.PREVIEWED);
    assertThat(names("Lantern Water Alliance/done"))
        .containsExactly("20260302T080000Z-april.csv", "20260302T080000Z-april.csv.receipt.txt");
    assertThat(receipt("Lantern Water Alliance/done"))
        .contains("april.csv", "it waits for a person", "1 rows read");
  }

  @Test
  void whatProgramsAreStillWritingIsLeftAlone() throws IOException {
    drop("Lantern Water Alliance", ".april.csv", CLEAN);
    drop("Lantern Water Alliance", "april.csv.part", CLEAN);
    drop("Lantern Water Alliance", "~$april.xlsx", CLEAN);
    take();

    assertThat(imports()).isEmpty();
    assertThat(names("Lantern Water Alliance")).hasSize(3);
  }

  @Test
  void aFileForNobodyKnownIsRefusedAndItsReceiptSaysWhy() throws IOException {
    drop("Nobody at all", "april.csv", CLEAN);
    take();

    assertThat(imports()).isEmpty();
    assertThat(receipt("Nobody at all/refused")).contains("“Nobody at all” is no partner");
  }

  @Test
  void aFileThatIsNoReportIsRefusedInWords() throws IOException {
    drop("Lantern Water Alliance", "notes.csv", "nothing,of,that,kind\n1,2,3,4\n");
    take();

    assertThat(imports()).extracting(Import::state).containsExactly(State.REFUSED);
    assertThat(receipt("Lantern Water Alliance/refused")).contains("holds no table");
  }

  @Test
  void aSourceThatSaysSoPublishesByItselfWhatLeavesNoQuestion() throws IOException {
    publishesItself("Clinics");
    place("Lantern Water Alliance/Clinics/clean.csv", noQuestions());
    take();

    assertThat(imports()).extracting(Import::state).containsExactly(State.PUBLISHED);
    assertThat(imports().getFirst().given().terms().source()).isEqualTo("Clinics");
    assertThat(receipt("Lantern Water Alliance/Clinics/done")).contains("Published as import");
  }

  @Test
  void whatLeavesAQuestionWaitsEvenThen() throws IOException {
    publishesItself("Clinics");
    place("Lantern Water Alliance/Clinics/open.csv", CLEAN);
    take();

    assertThat(imports()).extracting(Import::state).containsExactly(State.PREVIEWED);
  }

  @Test
  void theAttachmentsOfAMailAreTakenLikeFiles() throws IOException {
    drop("Lantern Water Alliance", "mail.eml", mail());
    take();

    assertThat(imports()).extracting(each -> each.given().fileName()).containsExactly("Avril.csv");
    assertThat(receipt("Lantern Water Alliance/done")).contains("Avril.csv", "1 rows read");
  }

  @Test
  void aMailWithoutAFileIsRefused() throws IOException {
    place("Lantern Water Alliance/new/1700.M1.host", "Subject: hello\n\nNo report this month.\n");
    take();

    assertThat(receipt("Lantern Water Alliance/refused")).contains("carries no file");
  }

  @Test
  void aFileThatWasGivenBeforeACrashIsNotGivenAgain() throws IOException {
    var file = drop("Lantern Water Alliance", "april.csv", CLEAN);
    var dropped = Dropped.at(folder, file).orElseThrow();
    var delivery = RunningNode.door(Delivery.class);
    delivery.take(dropped, "april.csv", Optional.empty(), Files.readAllBytes(file));
    take();

    assertThat(imports()).hasSize(1);
  }

  @Test
  void aLinkOutOfTheFolderIsNotFollowed() throws IOException {
    var outside = Files.writeString(Files.createTempFile("outside", ".csv"), CLEAN);
    var beside = folder.resolve(mission.code()).resolve("Lantern Water Alliance");
    Files.createDirectories(beside);
    Files.createSymbolicLink(beside.resolve("link.csv"), outside);
    take();

    assertThat(imports()).isEmpty();
    assertThat(outside).exists();
    Files.delete(outside);
  }

  @Test
  void aFileOverWhichTheReadingBreaksIsPutAsideAndTheNextIsTaken() throws IOException {
    drop("Lantern Water Alliance", "april.csv", CLEAN);
    drop("Lantern Water Alliance", "may.csv", CLEAN);
    take(inbox(deliveryThatBreaksOnce()));

    assertThat(receipt("Lantern Water Alliance/refused"))
        .contains("april.csv", "through a fault of this node", "reference");
    assertThat(receipt("Lantern Water Alliance/done")).contains("may.csv", "1 rows read");
  }

  @Test
  void lettersThatNoDatabaseKeepsAreLeftOut() throws IOException {
    noQuestions();
    publishesItself("Clinics");
    place(
        "Lantern Water Alliance/Clinics/letters.json",
        """
        {"rows\\u0000": [
        {"Organisation": "Lantern Water Alliance", "Sector": "WASH", "Admin2 Pcode": "XX0101",
         "Activity": "We\\ud800lls \\u0000", "Start date\\u0000": "2026-02-01"},
        {"Organisation": "Lantern Water Alliance", "Sector": "Health", "Admin2 Pcode": "XX0101",
         "Activity": "\\ud83d\\ude00", "Start date\\u0000": "2026-02-01"}]}
        """);
    take();

    assertThat(imports()).extracting(Import::state).containsExactly(State.PUBLISHED);
  }

  @Test
  void aMailWhoseAttachmentHasAnUnwritableNameIsTakenUnderAPlainOne() throws IOException {
    drop("Lantern Water Alliance", "mail.eml", mail().replace("Avril=2Ecsv", "a=00b=0A=2Ecsv"));
    take();

    assertThat(imports()).extracting(each -> each.given().fileName()).containsExactly("ab.csv");
  }

  @Test
  void aFileAsLargeAsMayBeIsReadAndALargerOneIsNot() throws IOException {
    int mebibyte = 1 << 20;
    drop("Lantern Water Alliance", "fits.csv", CLEAN + "\n".repeat(mebibyte - CLEAN.length()));
    take();
    assertThat(receipt("Lantern Water Alliance/done")).contains("1 rows read");

    drop("Lantern Water Alliance", "over.csv", CLEAN + "\n".repeat(mebibyte - CLEAN.length() + 1));
    take();
    assertThat(receipt("Lantern Water Alliance/refused")).contains("at most 1 MB");
  }

  private void take() throws IOException {
    take(inbox());
  }

  private static void take(Inbox inbox) throws IOException {
    inbox.look();
    inbox.look();
  }

  private Inbox inbox() {
    return inbox(RunningNode.door(Delivery.class));
  }

  private Inbox inbox(Delivery delivery) {
    return new Inbox(
        delivery,
        new UploadLimit(1),
        RunningNode.door(Phrasebook.class),
        InstantSource.fixed(NOW),
        folder.toString(),
        1,
        "en");
  }

  /** The clock by which quotas are counted fails the first time that it is asked. */
  private static Delivery deliveryThatBreaksOnce() {
    var asked = new AtomicBoolean();
    InstantSource clock =
        () -> {
          if (asked.compareAndSet(false, true)) {
            throw new IllegalStateException("the clock stands still");
          }
          return NOW;
        };
    var audiences = RunningNode.door(Audiences.class);
    var jobs = RunningNode.door(Jobs.class);
    var store = RunningNode.door(QuotaStore.class);
    return new Delivery(
        RunningNode.door(Imports.class),
        RunningNode.door(Sources.class),
        new Quotas(store, jobs, audiences, clock, 100, 100, 100),
        RunningNode.door(Missions.class),
        RunningNode.door(Partners.class),
        RunningNode.door(Labels.class),
        audiences);
  }

  private Path drop(String partner, String name, String text) throws IOException {
    return place(partner + "/" + name, text);
  }

  private Path place(String path, String text) throws IOException {
    var file = folder.resolve(mission.code()).resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private List<String> names(String below) throws IOException {
    try (var files = Files.list(folder.resolve(mission.code()).resolve(below))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private String receipt(String below) throws IOException {
    var name = names(below).stream().filter(it -> it.endsWith(".receipt.txt")).findFirst();
    return Files.readString(
        folder.resolve(mission.code()).resolve(below).resolve(name.orElseThrow()));
  }

  private List<Import> imports() {
    Audience all = RunningNode.door(Audiences.class).node(mission.id());
    return Scope.of(all, () -> RunningNode.door(Imports.class).list(all, 10));
  }

  /** Every place, sector and date in it is known for sure. */
  private String noQuestions() throws IOException {
    var file = Files.writeString(folder.resolve("gazetteer.csv"), GAZETTEER);
    RunningNode.door(Places.class).importFile(file, "gazetteer.csv", mission.id(), "amina");
    return """
    Organisation,Sector,Admin2 Pcode,Activity,Start date
    Lantern Water Alliance,WASH,XX0101,Wells,2026-02-01
    Lantern Water Alliance,Health,XX0101,Clinic,2026-02-01
    """;
  }

  private void publishesItself(String name) {
    var sources = RunningNode.door(Sources.class);
    var label = RunningNode.door(Labels.class).intern(Label.of("restricted", lantern));
    var owner = RunningNode.door(Audiences.class).asOwner(lantern, mission.id());
    var terms = new Terms(name, Optional.of("CC BY 4.0"), Optional.of(true));
    Scope.run(
        owner,
        () ->
            RunningNode.door(TransactionOperations.class)
                .executeWithoutResult(
                    _ -> {
                      sources.learn(terms, lantern, label, act(), owner);
                      var source = sources.find(lantern, name, owner).orElseThrow();
                      sources.change(source, byItself(source), act(), owner);
                    }));
  }

  private static Source.Particulars byItself(Source source) {
    var said = source.said();
    return new Source.Particulars(
        said.name(), said.licence(), said.reshare(), said.contact(), said.personal(), true);
  }

  private Act act() {
    return Act.of(mission.id(), "amina", "test", NOW);
  }

  private static String mail() {
    var csv = Base64.getEncoder().encodeToString(CLEAN.getBytes(StandardCharsets.UTF_8));
    return """
    From: grace@lantern.example
    Subject: =?utf-8?Q?Rapport_d=27avril?=
    MIME-Version: 1.0
    Content-Type: multipart/mixed; boundary="edge"

    --edge
    Content-Type: text/plain

    See the file.
    --edge
    Content-Type: text/csv; name="=?utf-8?Q?Avril=2Ecsv?="
    Content-Disposition: attachment; filename="=?utf-8?Q?Avril=2Ecsv?="
    Content-Transfer-Encoding: base64

    %s
    --edge--
    """
        .formatted(csv)
        .replace("\n", "\r\n");
  }
}
