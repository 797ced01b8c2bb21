package org.entente.guards.canary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.transform.stream.StreamSource;
import org.entente.RunningNode;
import org.entente.ground.accounts.Role;
import org.entente.ground.database.StoreTest;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Scope;
import org.entente.ground.xml.SafeXml;
import org.entente.guards.FieldMission;
import org.entente.guards.FieldMission.Report;
import org.entente.mechanisms.intake.iati.standard.SchemaCheck;
import org.entente.registers.activities.iati.IatiExport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/**
 * A report for the eyes of one organisation, as rows and as IATI, goes into the export of that
 * organisation's people and of nobody else.
 */
@StoreTest
class ExportCanaryTest {

  private static final String ONLY_LANTERN = "CONFIDENTIAL REL TO Lantern Water Alliance";

  private static final String SECRET_ROWS =
      """
      Organization,Cluster,Activity,Activity description,Admin2 Name,Admin2 Pcode,Status,Start date
      Zorquilhall Trust,WASH,zorquilact wells,zorquildesc,Tamba,XE0101,Ongoing,2026-02-01
      Zorquilhall Trust,Health,zorquilact clinic,zorquildesc,Orvane,XE0102,Planned,
      """;

  private static final String SECRET_ACTIVITY =
      """
      <iati-activities version="2.03">
        <iati-activity xml:lang="en" default-currency="USD">
          <iati-identifier>zorquilid-1</iati-identifier>
          <reporting-org ref="zorquilid" type="21">
            <narrative>Zorquil Fund</narrative>
          </reporting-org>
          <title><narrative>zorquiltitle</narrative></title>
          <description><narrative>zorquildesc</narrative></description>
          <participating-org role="4"><narrative>zorquilorg</narrative></participating-org>
          <activity-status code="2"/>
          <activity-date type="2" iso-date="2026-01-15"/>
        </iati-activity>
      </iati-activities>
      """;

  private static final String OPEN_ROWS =
      """
      Organization,Cluster,Activity,Admin2 Name,Admin2 Pcode,Status,Start date,End date
      Stone Bridge Works,WASH,Pumps,Tamba,XE0101,Ongoing,2026-01-01,2026-06-30
      """;

  private final FieldMission field = new FieldMission();
  private final PartyId lantern = field.organisation("Lantern Water Alliance");
  private final PartyId bridge = field.organisation("Stone Bridge Works");
  private final Map<String, PartyId> known = Map.of("Lantern Water Alliance", lantern);

  @BeforeEach
  void lanternReportsForItselfAloneAndBridgeForAll() throws Exception {
    field.person("grace", lantern, Role.values());
    field.person("erik", bridge, Role.values());
    field.publish(new Report(bridge, "RESTRICTED", "open.csv", "open", OPEN_ROWS), known);
    field.publish(new Report(lantern, ONLY_LANTERN, "rows.csv", "open", SECRET_ROWS), known);
    field.publish(new Report(lantern, ONLY_LANTERN, "iati.xml", "open", SECRET_ACTIVITY), known);
  }

  @Test
  void anExportForOthersHoldsNoWordOfIt() {
    var file = exported("erik");

    assertThat(file).contains("Pumps").doesNotContainIgnoringCase("zorquil");
  }

  @Test
  void anExportForItsOwnPeopleHoldsAllOfItAndSaysWhoseTheRestIs() {
    var file = exported("grace");

    assertThat(file)
        .contains("zorquilact wells", "zorquilact clinic", "zorquiltitle", "zorquilorg", "Pumps");
    assertThat(file.split("secondary-reporter=\"1\"", -1)).hasSize(2);
  }

  @Test
  void whatCameAsRowsIsValidByTheSchemaToo() throws Exception {
    var faults = new ArrayList<String>();
    for (var who : List.of("grace", "erik")) {
      var validator = SafeXml.validator(SchemaCheck.activities());
      try {
        validator.validate(
            new StreamSource(
                new ByteArrayInputStream(exported(who).getBytes(StandardCharsets.UTF_8))));
      } catch (SAXException fault) {
        faults.add(who + ": " + fault.getMessage());
      }
    }

    assertThat(faults).isEmpty();
  }

  private String exported(String who) {
    var everything = field.everything();
    var reader =
        Scope.of(
            everything,
            () ->
                RunningNode.door(Audiences.class)
                    .of(field.signInName(who), everything.mission())
                    .orElseThrow());
    return Scope.of(reader, () -> exported(reader));
  }

  private static String exported(Audience reader) {
    var file = new StringBuilder();
    try {
      RunningNode.door(IatiExport.class).write(reader, file);
    } catch (IOException neverFromMemory) {
      throw new UncheckedIOException(neverFromMemory);
    }
    return file.toString();
  }
}
