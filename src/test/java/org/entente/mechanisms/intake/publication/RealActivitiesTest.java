package org.entente.mechanisms.intake.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.entente.TestNode;
import org.entente.ground.database.StoreTest;
import org.entente.ground.releasability.Scope;
import org.entente.mechanisms.intake.Imports;
import org.entente.mechanisms.intake.documents.Documents;
import org.entente.mechanisms.intake.documents.KeptDocument;
import org.entente.mechanisms.intake.iati.model.ActivityReading;
import org.entente.mechanisms.intake.iati.model.IatiActivity;
import org.entente.mechanisms.intake.iati.tree.RecordReader;
import org.entente.mechanisms.intake.instructions.Instructions;
import org.entente.mechanisms.intake.instructions.Instructions.Table;
import org.entente.mechanisms.intake.instructions.Instructions.Treatment;
import org.entente.mechanisms.intake.publication.ForeignEyes.Seen;
import org.entente.mechanisms.intake.publication.TransactionCount.Sum;
import org.entente.reference.RealFiles;
import org.entente.registers.activities.Activities;
import org.entente.registers.activities.ActivityFilter;
import org.entente.registers.activities.iati.IatiExport;
import org.junit.jupiter.api.Test;

/** Activities that real publishers published, from their bytes to the register. */
@StoreTest
class RealActivitiesTest {

  private static final List<String> COUNTRIES = List.of("AF", "BA", "CF", "ML", "SO", "SS", "XK");

  private static final Instructions ALL_KEPT =
      new Instructions(
          Table.FOUND,
          Map.of(),
          Map.of(),
          List.of(),
          Map.of("contact-info", Treatment.KEEP),
          Set.of(),
          Set.of());

  @Test
  void everyTransactionOfEveryPublisherArrives() throws Exception {
    var expected = new TreeMap<String, Sum>();
    var arrived = new TreeMap<String, Sum>();
    int activities = 0;
    for (var country : COUNTRIES) {
      var file = file(country + "_activities.xml.gz");
      var desk = new Desk("SSD");
      var receipt = desk.publish(desk.give(country + ".xml", file));
      var count = TransactionCount.of(file);
      count.sums().forEach((key, sum) -> expected.merge(country + " " + key, sum, (a, _) -> a));
      activities += receipt.rows().read();
      assertThat(receipt.rows().rejected()).isZero();
      assertThat(receipt.rows().read()).isEqualTo(count.activities());
      kept(desk).forEach(activity -> add(country, activity, arrived));
    }

    assertThat(activities).isEqualTo(1_226);
    assertThat(arrived).isEqualTo(expected);
  }

  @Test
  void personsAreKeptInADocumentOnlyWhenThatWasDecided() throws Exception {
    var desk = new Desk("SSD");
    desk.publish(desk.give("XK.xml", file("XK_activities.xml.gz")));

    var contacts = kept(desk).stream().flatMap(each -> each.parties().contacts().stream()).toList();

    assertThat(contacts).isNotEmpty();
    assertThat(contacts)
        .allSatisfy(
            contact -> {
              assertThat(contact.emails()).isEmpty();
              assertThat(contact.telephones()).isEmpty();
              assertThat(contact.person().narratives()).isEmpty();
            });
  }

  @Test
  void whatCameInGoesOutWholeAndAsValidAsItWas() throws Exception {
    var eyes = new ForeignEyes(RealFiles.file("iati-standard/schemas/iati-activities-schema.xsd"));
    var desk = new Desk("SSD");
    var given = new ArrayList<ForeignEyes.Seen>();
    for (var country : COUNTRIES) {
      var file = file(country + "_activities.xml.gz");
      desk.publish(TestNode.door(Imports.class).instruct(desk.give(country, file), ALL_KEPT));
      given.addAll(eyes.activities(file));
    }

    var written = eyes.activities(exported(desk));

    assertThat(sayings(written)).containsExactlyElementsOf(sayings(given));
    assertThat(sayings(written.stream().filter(Seen::valid).toList()))
        .containsAll(sayings(given.stream().filter(Seen::valid).toList()));
    assertThat(given.stream().filter(Seen::valid).count()).isGreaterThan(1_000);
  }

  private static Set<String> sayings(List<Seen> activities) {
    return activities.stream().map(Seen::says).collect(Collectors.toCollection(TreeSet::new));
  }

  private static byte[] exported(Desk desk) {
    var all = desk.all();
    return Scope.of(
        all,
        () -> {
          var file = new StringBuilder();
          try {
            TestNode.door(IatiExport.class).write(all, file);
          } catch (IOException neverFromMemory) {
            throw new UncheckedIOException(neverFromMemory);
          }
          return file.toString().getBytes(StandardCharsets.UTF_8);
        });
  }

  static List<IatiActivity> kept(Desk desk) {
    var all = desk.all();
    return Scope.of(
        all,
        () -> {
          var ids =
              TestNode.door(Activities.class).list(ActivityFilter.all(), all, 0, 10_000).stream()
                  .map(entry -> entry.id().value())
                  .toList();
          return TestNode.door(Documents.class).listOf(ids, all).values().stream()
              .map(KeptDocument::text)
              .map(RecordReader::whole)
              .map(ActivityReading::of)
              .toList();
        });
  }

  private static void add(String country, IatiActivity activity, Map<String, Sum> sums) {
    var publisher = activity.parties().reporting().ref().orElse("");
    for (var transaction : activity.money().transactions()) {
      var key =
          String.join(
              " ",
              country,
              publisher,
              transaction.kind().type(),
              transaction.value().currency().orElse(""));
      var number = transaction.value().number().orElseThrow();
      sums.merge(key, Sum.NONE.plus(number), (before, _) -> before.plus(number));
    }
  }

  private static byte[] file(String name) throws IOException {
    try (var packed =
        new GZIPInputStream(Files.newInputStream(RealFiles.file("iati-publishers/" + name)))) {
      return packed.readAllBytes();
    }
  }
}
