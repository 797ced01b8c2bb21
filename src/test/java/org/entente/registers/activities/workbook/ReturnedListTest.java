package org.entente.registers.activities.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.FieldOffice;
import org.entente.RunningNode;
import org.entente.RunningNode.Visitor;
import org.entente.ground.accounts.Role;
import org.entente.ground.database.StoreTest;
import org.entente.ground.identity.Ids;
import org.entente.ground.jobs.Progress;
import org.entente.mechanisms.intake.Imports;
import org.entente.mechanisms.intake.Receipt;
import org.entente.mechanisms.intake.RowIssue;
import org.entente.reference.places.Places;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A partner takes the list of activities away as a file and sends that file back. */
@StoreTest
class ReturnedListTest {

  private static final Path DATA = Path.of("../shared/data");

  private static final String REPORT =
      """
      Organisation,Donor,Sector,Admin2 Pcode,Admin2,Latitude,Longitude,Activity,Details,Status,\
      Start date,End date,People targeted,People reached,Unit,Budget,Currency
      Lantern Water Alliance,Harbour Fund,WASH,XX0101,Tamba,,,Wells,"Deep, lined",ongoing,\
      2026-03-01,2026-03-31,500,400,people,12000.50,USD
      Lantern Water Alliance,,Health,XX0102,Kesra,7.25,31.5,Clinic,=night shift,planned,\
      March 2026,,90,,,,
      Lantern Water Alliance,,Something else,,Nowhere,,,Tents,,,,2026-05-31,,12,,,
      """
          .replace("\\\n", "");

  private final FieldOffice office = new FieldOffice();
  private final String list = office.home + "/activities";
  private Visitor grace;

  ReturnedListTest() throws IOException {}

  @BeforeEach
  void twoPartnersReport() throws Exception {
    publish("march.csv", REPORT.getBytes(UTF_8));
    office.publish(office.bridge, FieldOffice.report("Stone Bridge Works,CCCM,XX0201,Camp,70"));
    grace = office.person("grace", office.lantern, Role.READ);
  }

  @Test
  void nothingChangesWhenItComesBackAsItWas() throws Exception {
    for (var language : List.of("en", "fr", "ar")) {
      for (var kind : List.of(".csv", ".hxl.csv")) {
        var receipt = preview("list" + kind, exported(kind, language).getBytes(UTF_8));

        assertThat(receipt.rows().unchanged()).as(language + kind).isEqualTo(3);
        assertThat(receipt.rows().skipped()).as(language + kind).isEqualTo(1);
        assertThat(receipt.rows().read()).as(language + kind).isEqualTo(4);
        assertThat(receipt.vanished()).as(language + kind).isZero();
      }
    }
  }

  @Test
  void whatIsEditedInItChangesAndKeepsTheRest() throws Exception {
    var before = exported(".hxl.csv", "en");
    var receipt = publish("edited.hxl.csv", before.replace(",400,", ",650,").getBytes(UTF_8));

    assertThat(receipt.rows().changed()).isEqualTo(1);
    assertThat(receipt.rows().unchanged()).isEqualTo(2);
    var wells = line(exported(".hxl.csv", "en"), "Wells");
    assertThat(wells).contains("Harbour Fund", "500,650,people,12000.50,USD,ongoing");
    assertThat(wells).contains("WSH", "\"Deep, lined\"", "XX0101,Tamba", "2026-03-01,2026-03-31");
  }

  @Test
  void anOldFileDoesNotUndoWhatWasChangedSinceAndOthersRowsStay() throws Exception {
    var old = exported(".hxl.csv", "en");
    publish("edited.hxl.csv", old.replace(",400,", ",650,").getBytes(UTF_8));
    var edited = old.replace(",400,", ",700,").replace(",70,", ",71,");
    var receipt = publish("old.hxl.csv", edited.getBytes(UTF_8));

    assertThat(receipt.rows().rejected()).isEqualTo(2);
    assertThat(receipt.rows().unchanged()).isEqualTo(2);
    assertThat(receipt.issues())
        .extracting(RowIssue::code)
        .contains(RowIssue.Code.CHANGED_MEANWHILE, RowIssue.Code.CHANGED_FOR_ANOTHER);
    assertThat(line(exported(".csv", "en"), "Wells")).contains(",650,");
    assertThat(line(exported(".csv", "en"), "Camp")).contains(",70,");
  }

  /** What country offices really published comes back as it went, whatever stands in it. */
  @ParameterizedTest
  @CsvSource({
    "SSD_ss_20220520_3w_op_january_march_2022.xlsx, 2782",
    "CAF_3w_car_mar2022.xlsx, 1809",
    "AFG_afghanistan_3w_2021q3_webapp_export.csv, 2335"
  })
  void theListOfARealReportComesBackUnchanged(String file, int records) throws Exception {
    var gazetteer = DATA.resolve("admin-boundaries/global_pcodes_adm1_2.csv");
    assumeTrue(Files.exists(gazetteer), "../shared/data is not here: no real reports to read");
    RunningNode.door(Places.class).importFile(gazetteer, "gazetteer.csv", office.mission, "amina");
    publish(file, Files.readAllBytes(DATA.resolve("3w-ocha").resolve(file)));

    var receipt = preview("list.hxl.csv", exported(".hxl.csv", "fr").getBytes(UTF_8));

    assertThat(receipt.rows().unchanged()).isEqualTo(records + 3);
    assertThat(receipt.rows().skipped()).isEqualTo(1);
    assertThat(receipt.rows().read()).isEqualTo(records + 4);
  }

  /** What is hidden and what never was are held alike: neither becomes somebody else's activity. */
  @Test
  void aRowOfARecordThatIsNotKnownIsHeld() throws Exception {
    var list = exported(".csv", "en");
    var known = line(list, "Camp").substring(0, 22);
    var unknown = Ids.brief(RunningNode.door(Ids.class).next());
    var receipt = preview("list.csv", list.replace(known, unknown).getBytes(UTF_8));

    assertThat(receipt.rows().created()).isZero();
    assertThat(receipt.rows().rejected()).isEqualTo(1);
    assertThat(receipt.rows().unchanged()).isEqualTo(3);
  }

  private static String line(String file, String activity) {
    return file.lines()
        .filter(line -> line.contains("," + activity + ","))
        .findFirst()
        .orElseThrow();
  }

  private String exported(String kind, String language) throws Exception {
    grace.get("/language?to=" + language);
    return grace.get(list + kind).body();
  }

  private Receipt preview(String name, byte[] file) {
    var given = office.giveNamed(name, file);
    return RunningNode.door(Imports.class).preview(given, Progress.unwatched());
  }

  private Receipt publish(String name, byte[] file) {
    var given = office.giveNamed(name, file);
    return RunningNode.door(Imports.class).publish(given, Progress.unwatched());
  }
}
