package org.entente.mechanisms.intake.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.entente.TestNode;
import org.entente.ground.database.StoreTest;
import org.entente.ground.releasability.Scope;
import org.entente.mechanisms.intake.Imports;
import org.entente.mechanisms.intake.Receipt;
import org.entente.mechanisms.intake.iati.IatiActivities;
import org.entente.mechanisms.intake.iati.model.IatiActivity;
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

  private static final Instructions ALL_KEPT =
      new Instructions(
          Table.FOUND,
          Map.of(),
          Map.of(),
          List.of(),
          Map.of("contact-info", Treatment.KEEP),
          Set.of(),
          Set.of());

  /** The activities that touch one country, given, published with all in them, and exported. */
  @SuppressWarnings("ArrayRecordComponent") // two files are never compared as such
  private record Country(String name, byte[] given, Receipt receipt, Desk desk, byte[] exported) {}

  private static final class Once {
    static final List<Country> PUBLISHED =
        Stream.of("AF", "BA", "CF", "ML", "SO", "SS", "XK")
            .map(RealActivitiesTest::published)
            .toList();
  }

  private static Country published(String name) {
    var desk = new Desk("SSD");
    var file = file(name + "_activities.xml.gz");
    var given = TestNode.door(Imports.class).instruct(desk.give(name + ".xml", file), ALL_KEPT);
    return new Country(name, file, desk.publish(given), desk, exported(desk));
  }

  @Test
  void everyTransactionOfEveryPublisherArrives() throws Exception {
    var expected = new TreeMap<String, Sum>();
    var arrived = new TreeMap<String, Sum>();
    int activities = 0;
    for (var country : Once.PUBLISHED) {
      var count = TransactionCount.of(country.given());
      count.sums().forEach((key, sum) -> expected.put(country.name() + " " + key, sum));
      kept(country.desk()).forEach(activity -> add(country.name(), activity, arrived));
      activities += country.receipt().rows().read();
      assertThat(country.receipt().rows().rejected()).isZero();
      assertThat(country.receipt().rows().read()).isEqualTo(count.activities());
    }

    assertThat(activities).isEqualTo(1_226);
    assertThat(arrived).isEqualTo(expected);
  }

  @Test
  void whatCameInGoesOutWholeAndAsValidAsItWas() throws Exception {
    var eyes = new ForeignEyes(RealFiles.file("iati-standard/schemas/iati-activities-schema.xsd"));
    int valid = 0;
    for (var country : Once.PUBLISHED) {
      var given = eyes.activities(country.given());
      var written = eyes.activities(country.exported());

      assertThat(sayings(written)).containsExactlyInAnyOrderElementsOf(sayings(given));
      assertThat(sayings(valid(written))).containsAll(sayings(valid(given)));
      valid += valid(given).size();
    }

    assertThat(valid).isGreaterThan(1_000);
  }

  @Test
  void personsAreKeptInADocumentOnlyWhenThatWasDecided() {
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

  private static List<Seen> valid(List<Seen> activities) {
    return activities.stream().filter(Seen::valid).toList();
  }

  private static List<String> sayings(List<Seen> activities) {
    return activities.stream().map(Seen::says).toList();
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
          return List.copyOf(TestNode.door(IatiActivities.class).listOf(ids, all).values());
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

  private static byte[] file(String name) {
    try (var packed =
        new GZIPInputStream(Files.newInputStream(RealFiles.file("iati-publishers/" + name)))) {
      return packed.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
