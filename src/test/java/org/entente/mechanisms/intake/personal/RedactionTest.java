package org.entente.mechanisms.intake.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.mechanisms.intake.columns.Column;
import org.entente.mechanisms.intake.columns.Column.Meaning;
import org.entente.mechanisms.intake.fields.Field;
import org.entente.mechanisms.intake.format.RawRow;
import org.entente.mechanisms.intake.format.Sheet;
import org.entente.mechanisms.intake.instructions.Instructions.Treatment;
import org.entente.mechanisms.intake.personal.Mark.Kind;
import org.entente.mechanisms.intake.understanding.Layout;
import org.junit.jupiter.api.Test;

class RedactionTest {

  @Test
  void aContactIsDroppedAsAWholeAndWhatStandsInOtherColumnsStays() {
    var redaction = redaction(Map.of(), "Organisation", "Focal point", "Activity");

    assertThat(cells(redaction, "Lantern", "Grace Okello, grace@lantern.example", "Wells"))
        .containsExactly("Lantern", "", "Wells");
  }

  @Test
  void fromFreeWordsOnlyTheMarkIsTaken() {
    var redaction = redaction(Map.of(), "Organisation", "Remarks");

    assertThat(cells(redaction, "Lantern", "Three wells drilled (ask grace@lantern.example)."))
        .containsExactly("Lantern", "Three wells drilled (ask).");
    assertThat(cells(redaction, "Lantern", "Phone +254 700 123 456 before visits"))
        .containsExactly("Lantern", "Phone before visits");
    assertThat(cells(redaction, "Lantern", "tel. 0912345678")).containsExactly("Lantern", "tel.");
  }

  @Test
  void datesCountsAndIdsAreNoPhoneNumbers() {
    var redaction = redaction(Map.of(), "Ref", "Remarks", "When", "Amount");
    var row =
        List.of("0012345678", "from 01.02.2026 until 05.03.2026", "2026-02-01", "0 912 345 678");

    assertThat(cells(redaction, row.get(0), row.get(1), row.get(2), "1 912 345 678"))
        .containsExactly(row.get(0), row.get(1), row.get(2), "1 912 345 678");
    assertThat(redaction.found()).isEmpty();
  }

  @Test
  void aPhoneNumberIsFoundInWhateverDigitsItIsWritten() {
    var redaction = redaction(Map.of(), "Organisation", "هاتف");

    assertThat(cells(redaction, "منظمة", "٠٩١٢ ٣٤٥ ٦٧٨")).containsExactly("منظمة");
  }

  @Test
  void namesBehindATitleAreTakenOnlyWhenSomebodySaysSo() {
    var said = "Opened by Dr. Amina Yusuf in March";

    assertThat(cells(redaction(Map.of(), "Remarks"), said)).containsExactly(said);
    assertThat(cells(redaction(Map.of("Remarks", Treatment.MASK), "Remarks"), said))
        .containsExactly("Opened by ••• in March");
    assertThat(cells(redaction(Map.of("Remarks", Treatment.DROP), "Remarks"), said))
        .containsExactly("Opened by in March");
  }

  @Test
  void whatAPersonDecidedToKeepIsKeptAndCountedAllTheSame() {
    var redaction = redaction(Map.of("Email", Treatment.KEEP), "Organisation", "Email");

    assertThat(cells(redaction, "Lantern", "office@lantern.example"))
        .containsExactly("Lantern", "office@lantern.example");
    assertThat(redaction.found())
        .containsExactly(
            new Redaction.Found(
                1, "Email", Kind.EMAIL, 1, Treatment.KEEP, List.of("o•••••@•••••••.•••••••")));
  }

  private static List<String> cells(Redaction redaction, String... cells) {
    return redaction.of(new RawRow(2, List.of(cells), false)).cells();
  }

  private static Redaction redaction(Map<String, Treatment> decided, String... headers) {
    var fields = new EnumMap<Field, String>(Map.of(Field.CONTACT, "Focal point"));
    fields.put(Field.ORG_NAME, "Organisation");
    fields.put(Field.ACTIVITY, "Activity");
    var columns = new ArrayList<Column>();
    for (int at = 0; at < headers.length; at++) {
      var header = headers[at];
      var field =
          fields.entrySet().stream()
              .filter(each -> each.getValue().equals(header))
              .map(Map.Entry::getKey)
              .findFirst();
      columns.add(new Column(at, header, "", meaning(field), List.of()));
    }
    var layout = new Layout(new Sheet(0, "Data", false), List.of(1), 0, 2, columns);
    return Redaction.of(layout, decided);
  }

  private static Meaning meaning(Optional<Field> field) {
    return field
        .<Meaning>map(known -> new Meaning.Means(known, 0.9, List.of()))
        .orElseGet(() -> new Meaning.Unmapped(List.of()));
  }
}
