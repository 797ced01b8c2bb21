package org.entente.reference.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.reference.partners.PartyName.Use.ACRONYM;
import static org.entente.reference.partners.PartyName.Use.NAME;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.entente.ground.identity.PartyId;
import org.entente.reference.partners.OrganisationMatch.Ambiguous;
import org.entente.reference.partners.OrganisationMatch.Known;
import org.entente.reference.partners.OrganisationMatch.Unknown;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the organisations of real 3W reports do to the resolver; the columns were found by eye. */
class OrganisationsOfRealReportsTest {

  private static final Path REPORTS = Path.of("../shared/data/3w-ocha");

  @ParameterizedTest
  @CsvSource({
    "AFG_afghanistan_3w_2021q3_webapp_export.csv, 5, 6, 2",
    "SSD_ss_20220520_3w_op_january_march_2022.xlsx, 0, 1, 1",
    "CAF_3w_car_mar2022.xlsx, 5, 6, 2",
    "BDI_3w_bdi_mar2022.xlsx, 2, 3, 2"
  })
  void everyOrganisationOfAReportIsKnownOrAskedAboutWhenTheReportComesAgain(
      String file, int acronym, int name, int headerRows) throws IOException {
    var written = organisations(REPORTS.resolve(file), acronym, name, headerRows);
    var parties = new ArrayList<Party>();
    var asked = new ArrayList<WrittenOrganisation>();
    for (var each : written) {
      switch (OrganisationResolver.over(parties).resolve(each)) {
        case Unknown() -> parties.add(party(each));
        case Ambiguous(_) -> asked.add(each);
        case Known _ -> {}
      }
    }

    var resolver = OrganisationResolver.over(parties);
    assertThat(written).filteredOn(each -> resolver.resolve(each) instanceof Unknown).isEmpty();
    assertThat(asked).isEmpty();
  }

  /** A list with synonyms made by hand; only names and acronyms are told to the resolver. */
  @Test
  void handMadeSynonymsAreFoundAskedAboutOrUnknownButNeverTakenForAnother() throws IOException {
    var parties = new ArrayList<Party>();
    var synonyms = new LinkedHashMap<String, Party>();
    for (var entry : listed(Path.of("../shared/data/name-variants/somalia_org_map.json"))) {
      var party =
          party(written(entry.path("name").asString(), entry.path("shortname").asString("")));
      parties.add(party);
      entry.path("synonyms").forEach(synonym -> synonyms.put(synonym.asString(), party));
    }
    var resolver = OrganisationResolver.over(parties);

    var right = new ArrayList<String>();
    var wrong = new ArrayList<String>();
    synonyms.forEach(
        (written, party) -> {
          if (resolver.resolve(WrittenOrganisation.named(written)) instanceof Known known) {
            (known.party().equals(party.id()) ? right : wrong).add(written);
          }
        });

    assertThat(synonyms).hasSizeGreaterThan(300);
    assertThat(right).hasSizeGreaterThan(140);
    assertThat(wrong)
        .as("the list errs: it gives these to a department, and to an agency of another name")
        .containsExactlyInAnyOrder(
            "European Commission",
            "United Nations Educational, Scientific and Cultural Organisation");
  }

  private static List<JsonNode> listed(Path file) throws IOException {
    Assumptions.assumeTrue(Files.exists(file), "../shared/data is not here: " + file);
    return JsonMapper.shared()
        .readTree(file.toFile())
        .valueStream()
        .filter(entry -> !entry.path("name").asString("").isBlank())
        .filter(entry -> !entry.path("skip").asBoolean(false))
        .toList();
  }

  private static Set<WrittenOrganisation> organisations(
      Path file, int acronym, int name, int headerRows) throws IOException {
    Assumptions.assumeTrue(Files.exists(file), "../shared/data is not here: " + file);
    var written = new LinkedHashSet<WrittenOrganisation>();
    for (var row : rows(file).subList(headerRows, rows(file).size())) {
      var each = written(row.get(name), row.get(acronym));
      if (!each.isBlank()) {
        written.add(each);
      }
    }
    assertThat(written).hasSizeGreaterThan(50);
    return written;
  }

  private static WrittenOrganisation written(String name, String acronym) {
    return new WrittenOrganisation(
        Optional.of(name), Optional.of(acronym), Optional.empty(), Optional.empty());
  }

  private static List<List<String>> rows(Path file) throws IOException {
    if (file.toString().endsWith(".csv")) {
      try (var csv = CsvReader.builder().detectBomHeader(true).ofCsvRecord(file)) {
        return csv.stream().map(record -> record.getFields()).toList();
      }
    }
    try (var workbook = new ReadableWorkbook(file.toFile());
        Stream<List<String>> rows =
            workbook
                .getFirstSheet()
                .openStream()
                .map(row -> Stream.of(0, 1, 2, 3, 4, 5, 6).map(row::getCellText).toList())) {
      return rows.toList();
    }
  }

  private static Party party(WrittenOrganisation written) {
    var names = new ArrayList<PartyName>();
    written.name().ifPresent(name -> names.add(PartyName.of(name, NAME)));
    written.acronym().ifPresent(acronym -> names.add(PartyName.of(acronym, ACRONYM)));
    var particulars = new Particulars(Optional.empty(), names, List.of(), Optional.empty());
    var id = new PartyId(UUID.randomUUID());
    return new Party(id, particulars, new PartyId(new UUID(0, 0)), 1);
  }
}
