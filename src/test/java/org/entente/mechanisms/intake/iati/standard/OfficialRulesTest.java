package org.entente.mechanisms.intake.iati.standard;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.entente.mechanisms.intake.iati.tree.Content;
import org.entente.mechanisms.intake.iati.tree.Element;
import org.entente.mechanisms.intake.iati.tree.Node;
import org.entente.mechanisms.intake.iati.tree.RecordReader;
import org.entente.mechanisms.intake.iati.tree.RecordReader.Bounds;
import org.entente.reference.RealFiles;
import org.junit.jupiter.api.Test;

/**
 * The ruleset's own tests: each of its little rulesets against its little documents. Which of them
 * fulfil it is said by their names, and written down in {@code official-rules.csv}.
 */
class OfficialRulesTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

  @Test
  void everyOfficialRulesetHoldsForTheDocumentsItShouldAndForNoOthers() throws Exception {
    var wrong = new ArrayList<String>();
    for (var line : table()) {
      var ruleset = Ruleset.read(official(line.getField("ruleset") + ".json"));
      var findings = check(ruleset, official(line.getField("document") + ".xml"));
      if (findings.isEmpty() != line.getField("holds").equals("yes")) {
        wrong.add(line.getField("ruleset") + " on " + line.getField("document"));
      }
    }

    assertThat(wrong).isEmpty();
  }

  @Test
  void noOfficialRulesetIsLeftOutOfTheTable() throws IOException {
    var asked =
        table().stream()
            .map(line -> line.getField("ruleset") + ".json")
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> official;
    try (var files = Files.list(RealFiles.file("iati-standard/rulesets/meta_tests"))) {
      official =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".json"))
              .collect(Collectors.toCollection(TreeSet::new));
    }

    assertThat(asked).isEqualTo(official);
  }

  @Test
  void aQuoteInAVocabularyIsAValueAndNoPartOfTheQuestion() throws Exception {
    var twoSectors =
        "<iati-activities><iati-activity>"
            + "<sector vocabulary=\"it's\" percentage=\"50\"/>"
            + "<sector vocabulary=\"it's\" percentage=\"40\"/>"
            + "</iati-activity></iati-activities>";
    var ruleset = Ruleset.read(official("forloop.json"));

    var findings =
        check(ruleset, new ByteArrayInputStream(twoSectors.getBytes(StandardCharsets.UTF_8)));

    assertThat(findings).singleElement().extracting(Finding::written).isEqualTo("50");
  }

  private static List<Finding> check(Ruleset ruleset, InputStream xml) throws Exception {
    var findings = new ArrayList<Finding>();
    ruleset.check(Node.document(whole(xml)), TODAY, findings::add);
    return findings;
  }

  private static Element whole(InputStream xml) throws XMLStreamException {
    var reader = new RecordReader(xml, Bounds.STANDARD);
    var records = new ArrayList<Content>();
    for (var record = reader.next(); record.isPresent(); record = reader.next()) {
      records.add(record.get());
    }
    return reader.root().withContent(records);
  }

  private static InputStream official(String name) throws IOException {
    return Files.newInputStream(RealFiles.file("iati-standard/rulesets/meta_tests/" + name));
  }

  private static List<NamedCsvRecord> table() throws IOException {
    var bytes = OfficialRulesTest.class.getResourceAsStream("official-rules.csv");
    try (var lines =
        CsvReader.builder()
            .ofNamedCsvRecord(
                new InputStreamReader(Objects.requireNonNull(bytes), StandardCharsets.UTF_8))) {
      return lines.stream().toList();
    }
  }
}
