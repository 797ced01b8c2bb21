package org.entente.mechanisms.intake.format.forms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.entente.ground.problem.Refused;
import org.entente.mechanisms.intake.IntakeProblem.FormWithoutSubmissions;
import org.entente.mechanisms.intake.format.Limits;
import org.entente.mechanisms.intake.format.ReportFile;
import org.entente.mechanisms.intake.format.ReportFormats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people filled into forms, as ODK and Kobo export it, with and without the form. */
class SubmissionsTest {

  private static final String PRESENCE =
      """
      SubmissionDate,start,work-agency,work-sectors,site,meta-instanceID,KEY
      2026-03-02T09:00:00.000Z,2026-03-01T08:00:00.000Z,hh,health wash,4.85 31.6 500 4,uuid:1,uuid:1
      2026-03-03T09:00:00.000Z,2026-03-02T08:00:00.000Z,rt,wash,,uuid:2,uuid:2
      """;
  private static final String PEOPLE =
      """
      people-kind,people-reached,PARENT_KEY,KEY
      women,120,uuid:1,uuid:1/people[1]
      men,80,uuid:1,uuid:1/people[2]
      women,30,uuid:2,uuid:2/people[1]
      """;
  private static final String SURVEY =
      """
      type | name | label::English (en) | label::Français (fr)
      start | start | |
      begin_group | work | Work | Travail
      select_one agencies | agency | Organisation | Organisation
      select_multiple sectors | sectors | Sector | Secteur
      end_group | | |
      geopoint | site | Site | Site
      begin_repeat | people | People | Personnes
      text | kind | Kind | Genre
      integer | reached | People reached | Personnes atteintes
      end_repeat | | |
      """;
  private static final String CHOICES =
      """
      list_name | name | label::English (en) | label::Français (fr)
      agencies | hh | Helping Hands | Mains secourables
      agencies | rt | River Trust | Fonds des rivières
      sectors | health | Health | Santé
      sectors | wash | WASH | EHA
      """;

  @TempDir private Path folder;

  @Test
  void theFormInTheSameArchiveTurnsCodesIntoWords() throws IOException {
    var read = read(archive(form("default_language | form_id\nFrançais (fr) | 4w")));

    assertThat(sheet(read, "presence.csv"))
        .containsExactly(
            "SubmissionDate|form opened|Organisation|Secteur|Site|meta-instanceID|KEY"
                + "|Site latitude|Site longitude",
            "2026-03-02T09:00:00.000Z|2026-03-01T08:00:00.000Z|Mains secourables|Santé; EHA"
                + "|4.85 31.6 500 4|uuid:1|uuid:1|4.85|31.6",
            "2026-03-03T09:00:00.000Z|2026-03-02T08:00:00.000Z|Fonds des rivières|EHA||uuid:2"
                + "|uuid:2");
    assertThat(read).containsOnlyKeys("presence.csv", "presence-people.csv");
  }

  @Test
  void aRepeatCarriesTheCellsOfItsSubmissionSoThatItCanBeReadByItself() throws IOException {
    var read = read(archive(form("form_id\n4w")));

    assertThat(sheet(read, "presence-people.csv").getFirst())
        .startsWith("SubmissionDate|form opened|Organisation|Sector|Site|")
        .contains("|Kind|People reached|PARENT_KEY|KEY (KEY)|");
    assertThat(sheet(read, "presence-people.csv").subList(1, 4))
        .extracting(line -> List.of(line.split("\\|", -1)))
        .extracting(cells -> cells.get(2) + " " + cells.get(3) + " " + cells.get(8))
        .containsExactly(
            "Helping Hands Health; WASH 120",
            "Helping Hands Health; WASH 80",
            "River Trust WASH 30");
  }

  @Test
  void withoutItsFormAnExportIsStillJoinedAndItsPointsAreParted() throws IOException {
    var read = read(archive(Map.of()));

    assertThat(sheet(read, "presence.csv").getFirst())
        .isEqualTo(
            "SubmissionDate|form opened|work-agency|work-sectors|site|meta-instanceID|KEY"
                + "|site latitude|site longitude");
    assertThat(sheet(read, "presence-people.csv").get(3))
        .contains("|rt|wash|")
        .contains("|women|30|");
  }

  @Test
  void repeatsInTheSheetsOfAWorkbookAreJoinedByTheirNumbers() throws IOException {
    var read =
        read(
            workbook(
                Map.of(
                    "presence",
                    "Agency | _uuid | _index\nHelping Hands | a1 | 1\nRiver Trust | a2 | 2",
                    "people",
                    "kind | _index | _parent_table_name | _parent_index\n"
                        + "women | 1 | presence | 2\nmen | 2 | presence | 1")));

    assertThat(sheet(read, "people").subList(1, 3))
        .containsExactly(
            "River Trust|a2|2|women|1|presence|2", "Helping Hands|a1|1|men|2|presence|1");
  }

  @Test
  void submissionsOfOdkCentralInJsonHaveTheirPointsAndRepeats() throws IOException {
    var odata =
        """
        {"@odata.context": "x", "value": [{"__id": "uuid:1", "__system":
          {"submissionDate": "2026-03-02T09:00:00.000Z", "attachmentsPresent": 0},
          "meta": {"instanceID": "uuid:1"}, "work": {"agency": "hh", "sectors": "health wash"},
          "site": {"type": "Point", "coordinates": [31.6, 4.85, 500]},
          "people@odata.navigationLink": "Submissions('uuid:1')/people",
          "people": [{"__id": "p1", "kind": "women", "reached": 120}]}]}
        """;
    var archive = new LinkedHashMap<>(form("form_id\n4w"));
    archive.put("submissions.json", odata.getBytes(UTF_8));

    var read = read(zip(archive));

    assertThat(sheet(read, "submissions.json/value").get(1))
        .contains("|Helping Hands|Health; WASH|")
        .endsWith("|4.85|31.6");
    assertThat(sheet(read, "submissions.json/value/people").get(1)).contains("|women|120");
  }

  @Test
  void aFormAloneIsToldThatItIsOne() throws IOException {
    var form = requireNonNull(form("form_id\n4w").get("form.xlsx"));

    assertThat(catchThrowableOfType(Refused.class, () -> read(form)).problem())
        .isEqualTo(new FormWithoutSubmissions("report.bin"));
    assertThat(
            catchThrowableOfType(
                    Refused.class,
                    () -> read("survey\n,type,name,label\n,text,who,Who?\n".getBytes(UTF_8)))
                .problem())
        .isEqualTo(new FormWithoutSubmissions("report.bin"));
  }

  @Test
  void aTableThatOnlySpeaksOfTypesAndNamesIsNoForm() throws IOException {
    var table = "type,name,district\nINGO,Helping Hands,Lowmarsh\nNNGO,River Trust,Highfield\n";

    assertThat(sheet(read(table.getBytes(UTF_8)), "")).hasSize(3);
  }

  private byte[] archive(Map<String, byte[]> form) throws IOException {
    var files = new LinkedHashMap<>(form);
    files.put("presence.csv", PRESENCE.getBytes(UTF_8));
    files.put("presence-people.csv", PEOPLE.getBytes(UTF_8));
    return zip(files);
  }

  private static Map<String, byte[]> form(String settings) throws IOException {
    var sheets = new LinkedHashMap<String, String>();
    sheets.put("survey", SURVEY);
    sheets.put("choices", CHOICES);
    sheets.put("settings", settings);
    return Map.of("form.xlsx", workbook(sheets));
  }

  /** By the name of the sheet its rows, with bars between the cells. */
  private Map<String, List<String>> read(byte[] bytes) throws IOException {
    var read = new LinkedHashMap<String, List<String>>();
    var file = ReportFile.at(Files.write(folder.resolve("report.bin"), bytes));
    try (var report = ReportFormats.installed(Limits.STANDARD).open(file)) {
      for (var sheet : report.sheets()) {
        try (var rows = report.rows(sheet)) {
          read.put(sheet.name(), rows.map(row -> String.join("|", row.cells())).toList());
        }
      }
    }
    return read;
  }

  private static List<String> sheet(Map<String, List<String>> read, String name) {
    return requireNonNull(read.get(name), () -> "no sheet " + name + " among " + read.keySet());
  }

  private static byte[] workbook(Map<String, String> sheets) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var book = new Workbook(out, "test", "1.0")) {
      for (var each : sheets.entrySet()) {
        var sheet = book.newWorksheet(each.getKey());
        var lines = each.getValue().lines().toList();
        for (int row = 0; row < lines.size(); row++) {
          var cells = lines.get(row).split("\\|", -1);
          for (int column = 0; column < cells.length; column++) {
            sheet.value(row, column, cells[column].strip());
          }
        }
      }
    }
    return out.toByteArray();
  }

  private static byte[] zip(Map<String, byte[]> files) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var file : new ArrayList<>(files.entrySet())) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
