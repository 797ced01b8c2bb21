package org.entente.mechanisms.intake.publication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.entente.ground.database.StoreTest;
import org.entente.ground.problem.Refused;
import org.entente.mechanisms.intake.IntakeProblem.NotWellFormed;
import org.entente.mechanisms.intake.IntakeProblem.TooLarge;
import org.entente.mechanisms.intake.Receipt;
import org.entente.mechanisms.intake.RowIssue;
import org.entente.mechanisms.intake.RowIssue.Code;
import org.entente.reference.RealFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of IATI activities as offices send them: old, packed, out of order, broken. */
@StoreTest
class ActivitiesFileTest {

  private static final String WELL =
      """
      <iati-activities version="2.03">
        <iati-activity xml:lang="en" default-currency="USD">
          <iati-identifier>GB-CHC-1-well</iati-identifier>
          <reporting-org ref="GB-CHC-1" type="21">
            <narrative>Lantern Water</narrative>
          </reporting-org>
          <title><narrative>Wells</narrative></title>
          <description><narrative>Twelve wells</narrative></description>
          <participating-org role="4"><narrative>Stone Bridge</narrative></participating-org>
          <activity-status code="2"/>
          <activity-date type="2" iso-date="2026-01-15"/>
          <recipient-country code="SS"/>
          <sector code="14030" vocabulary="1"/>
          <transaction>
            <transaction-type code="3"/>
            <transaction-date iso-date="2026-02-01"/>
            <value value-date="2026-02-01">1200.50</value>
          </transaction>
        </iati-activity>
      </iati-activities>
      """;

  @Test
  void anActivityWithoutFaultsGetsNoRemark() {
    assertThat(remarks(published("activities.xml", WELL))).isEmpty();
  }

  @Test
  void theCellsOfAnActivityAreDeclaredAndNotGuessed() {
    var receipt = published("activities.xml", WELL);

    assertThat(receipt.rows().created()).isEqualTo(1);
    assertThat(receipt.recognised().sectors()).containsEntry("known", 1);
    assertThat(receipt.columns())
        .filteredOn(column -> column.field().isPresent())
        .allSatisfy(column -> assertThat(column.confidence()).isEqualTo(1));
    assertThat(sample(receipt, "org.name")).containsExactly("Lantern Water");
    assertThat(sample(receipt, "implementer.name")).containsExactly("Stone Bridge");
    assertThat(sample(receipt, "value")).containsExactly("1200.50");
    assertThat(sample(receipt, "currency")).containsExactly("USD");
  }

  @Test
  void aFileWithoutADeclarationUnderAnyNameIsKnownByItsRoot() throws IOException {
    var receipt = published("report.csv", WELL);

    assertThat(receipt.form().format()).isEqualTo("iati");
    assertThat(publishedBytes("report.bin", packed(WELL)).rows().created()).isEqualTo(1);
  }

  @Test
  void elementsOutOfOrderAreReadAndSaidToBe() {
    var last = WELL.replace("    <title><narrative>Wells</narrative></title>\n", "");
    var outOfOrder =
        last.replace(
            "  </iati-activity>", "  <title><narrative>Wells</narrative></title></iati-activity>");

    var receipt = published("activities.xml", outOfOrder);

    assertThat(sample(receipt, "activity")).containsExactly("Wells");
    assertThat(remarks(receipt)).contains(Code.OUT_OF_ORDER, Code.ELEMENT_UNEXPECTED);
  }

  @ParameterizedTest
  @CsvSource({
    "activity-status code=\"2\", activity-status code=\"77\", CODE_UNKNOWN",
    "activity-status code=\"2\", activity-status, ATTRIBUTE_MISSING",
    "code=\"14030\", code=\"14030\" colour=\"blue\", ATTRIBUTE_UNEXPECTED",
    "iso-date=\"2026-01-15\", iso-date=\"January\", VALUE_MALFORMED",
    "GB-CHC-1-well, GB-CHC-1, RULE_BROKEN",
    "<value value-date=\"2026-02-01\">1200.50</value>, '', ELEMENT_MISSING",
    "14030, 11181, CODE_UNKNOWN"
  })
  void whatTheStandardDoesNotAllowIsRemarkedAndTheActivityStays(
      String right, String wrong, Code remark) {
    var receipt = published("activities.xml", WELL.replace(right, wrong));

    assertThat(receipt.rows().created()).isEqualTo(1);
    assertThat(remarks(receipt)).contains(remark);
  }

  @Test
  void aRemarkTellsTheLineOnWhichItStandsFirst() {
    var receipt =
        published(
            "activities.xml",
            WELL.replace("<activity-status code=\"2\"", "<activity-status code=\"77\""));

    assertThat(receipt.issues())
        .filteredOn(issue -> issue.code() == Code.CODE_UNKNOWN)
        .singleElement()
        .extracting(RowIssue::row, RowIssue::column, RowIssue::value)
        .containsExactly(10, "iati-activity/activity-status/@code", "77");
  }

  @Test
  void aFileThatBreaksOffIsRefusedWithTheLineAndColumn() {
    var cut = WELL.substring(0, WELL.indexOf("</transaction>"));

    var refused = catchThrowableOfType(Refused.class, () -> published("activities.xml", cut));

    assertThat(refused.problem())
        .isInstanceOfSatisfying(
            NotWellFormed.class, problem -> assertThat(problem.line()).isEqualTo(18));
  }

  @Test
  void anActivityNestedWithoutEndIsRefusedBeforeItFillsTheMemory() {
    var deep = WELL.replace("<title>", "<a>".repeat(5_000) + "</a>".repeat(5_000) + "<title>");

    var refused = catchThrowableOfType(Refused.class, () -> published("activities.xml", deep));

    assertThat(refused.problem()).isInstanceOf(TooLarge.class);
  }

  @ParameterizedTest
  @CsvSource({"IATIfromGF, 7, 32", "worldbank, 16, 28", "ocha-test-data, 287, 383"})
  void filesOlderThanVersionTwoAreToldInItsWords(String name, int activities, int transactions)
      throws IOException {
    var file = RealFiles.file("iati-standard/old-1.0x/" + name + ".xml.gz");
    byte[] bytes;
    try (var packed = new GZIPInputStream(Files.newInputStream(file))) {
      bytes = packed.readAllBytes();
    }

    var desk = new Desk("SSD");
    var receipt = desk.publish(desk.give(name + ".xml", bytes));

    assertThat(receipt.rows().read()).isEqualTo(activities);
    assertThat(receipt.rows().rejected()).isZero();
    assertThat(receipt.issues())
        .filteredOn(issue -> issue.code() == Code.CONVERTED)
        .extracting(RowIssue::value)
        .contains("TEXTS_TO_NARRATIVES", "NAMES", "KEPT_AS_LEGACY");
    var kept = RealActivitiesTest.kept(desk);
    assertThat(kept.stream().mapToInt(each -> each.money().transactions().size()).sum())
        .isEqualTo(transactions);
    assertThat(kept)
        .allSatisfy(
            activity ->
                assertThat(activity.money().transactions())
                    .allSatisfy(
                        transaction -> assertThat(transaction.kind().type()).matches("\\d+")));
  }

  private static Receipt published(String name, String xml) {
    return publishedBytes(name, xml.getBytes(UTF_8));
  }

  private static Receipt publishedBytes(String name, byte[] bytes) {
    var desk = new Desk("SSD");
    return desk.publish(desk.give(name, bytes));
  }

  /** What the standard objects to; the places of an empty gazetteer are another matter. */
  private static List<Code> remarks(Receipt receipt) {
    return receipt.issues().stream()
        .map(RowIssue::code)
        .filter(code -> code != Code.PLACE_NOT_RECOGNISED)
        .distinct()
        .toList();
  }

  private static List<String> sample(Receipt receipt, String field) {
    return receipt.columns().stream()
        .filter(column -> column.field().filter(field::equals).isPresent())
        .findFirst()
        .orElseThrow()
        .samples();
  }

  private static byte[] packed(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var packing = new GZIPOutputStream(bytes)) {
      packing.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }
}
