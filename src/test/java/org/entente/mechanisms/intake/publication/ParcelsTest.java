package org.entente.mechanisms.intake.publication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.entente.TestNode;
import org.entente.ground.database.StoreTest;
import org.entente.ground.releasability.Scope;
import org.entente.mechanisms.intake.Receipt;
import org.entente.registers.activities.iati.IatiExport;
import org.junit.jupiter.api.Test;

/** An archive of several reports is as good as the reports one after another. */
@StoreTest
class ParcelsTest {

  private static final String WELLS = activities("GB-CHC-1-well", "Wells", "Twelve deep wells");
  private static final String ROADS = activities("GB-CHC-1-road", "Roads", "Two dry roads");
  private static final String TABLE =
      "Organisation,Sector,District,Reached\nStone Bridge Works,Health,Kesra,3\n";

  private final Desk desk = new Desk("XXA");

  @Test
  void everyActivityOfEveryFileKeepsItsDocument() throws IOException {
    var given = desk.giveAll("year.zip", zip(Map.of("wells.xml", WELLS, "roads.xml", ROADS)));

    assertThat(given).hasSize(2).allSatisfy(each -> desk.publish(each));
    assertThat(exported()).contains("Twelve deep wells", "Two dry roads");
  }

  @Test
  void eachFileIsNamedAndHasItsOwnReceipt() throws IOException {
    var files = new LinkedHashMap<String, String>();
    files.put("north/april.csv", TABLE);
    files.put("wells.xml", WELLS);
    files.put("photo.png", "\u0089PNG\u0001");

    assertThat(desk.giveAll("april.zip", zip(files)))
        .extracting(each -> each.given().fileName(), each -> desk.publish(each).rows().created())
        .containsExactly(tuple("april.zip - april.csv", 1), tuple("april.zip - wells.xml", 1));
  }

  @Test
  void aPartIsComparedWithThePartOfTheSameNameInTheLastArchive() throws IOException {
    var march = Map.of("north.csv", TABLE, "south.csv", TABLE.replace("Kesra,3", "Tamba,5"));
    var april = Map.of("north.csv", TABLE, "south.csv", TABLE.replace("Kesra,3", "Tamba,6"));

    var first = desk.giveAll("march.zip", zip(march)).stream().map(desk::publish).toList();
    var second = desk.giveAll("april.zip", zip(april)).stream().map(desk::publish).toList();

    assertThat(first)
        .extracting(receipt -> receipt.rows().created(), Receipt::vanished)
        .containsOnly(tuple(1, 0));
    assertThat(second)
        .extracting(
            receipt -> receipt.rows().unchanged(),
            receipt -> receipt.rows().changed(),
            Receipt::vanished)
        .containsExactlyInAnyOrder(tuple(1, 0, 0), tuple(0, 1, 0));
  }

  @Test
  void answersToAFormAndTheirRepeatsStayOneReport() throws IOException {
    var files = new LinkedHashMap<String, String>();
    files.put(
        "survey.csv",
        """
        SubmissionDate,organisation,district,meta-instanceID,KEY
        2026-04-01T08:00:00Z,Stone Bridge Works,Kesra,uuid:a,uuid:a
        2026-04-02T08:00:00Z,Lantern Water Alliance,Tamba,uuid:b,uuid:b
        """);
    files.put(
        "survey-sites.csv",
        """
        site,reached,PARENT_KEY,KEY
        North camp,12,uuid:a,uuid:a/sites[1]
        South camp,13,uuid:b,uuid:b/sites[1]
        """);

    assertThat(desk.giveAll("survey.zip", zip(files)))
        .extracting(each -> each.given().fileName())
        .containsExactly("survey.zip");
  }

  @Test
  void anArchiveThatCannotBeReadIsListedAsOneThatIsRefused() {
    var cut = new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0};

    assertThat(desk.giveAll("broken.zip", cut))
        .extracting(each -> each.given().fileName())
        .containsExactly("broken.zip");
  }

  private String exported() {
    var all = desk.all();
    var file = new StringBuilder();
    Scope.run(
        all,
        () -> {
          try {
            TestNode.door(IatiExport.class).write(all, file);
          } catch (IOException neverFromMemory) {
            throw new UncheckedIOException(neverFromMemory);
          }
        });
    return file.toString();
  }

  private static byte[] zip(Map<String, String> files) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static String activities(String id, String title, String description) {
    return """
    <iati-activities version="2.03">
      <iati-activity xml:lang="en" default-currency="USD">
        <iati-identifier>%s</iati-identifier>
        <reporting-org ref="GB-CHC-1" type="21">
          <narrative>Lantern Water</narrative>
        </reporting-org>
        <title><narrative>%s</narrative></title>
        <description><narrative>%s</narrative></description>
        <participating-org role="4"><narrative>Stone Bridge</narrative></participating-org>
        <activity-status code="2"/>
        <activity-date type="2" iso-date="2026-01-15"/>
        <recipient-country code="SS"/>
      </iati-activity>
    </iati-activities>
    """
        .formatted(id, title, description);
  }
}
