package org.entente.mechanisms.intake.format.hostile;

import static java.util.Map.entry;
import static java.util.Objects.requireNonNull;
import static org.entente.mechanisms.intake.format.hostile.Packing.utf8;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A small sound file of each format that is fuzzed, from which the fuzzer sets out. */
final class FuzzSeeds {

  private static final String ROW = Packing.row("Helping Hands", "Health", "Lowmarsh");
  private static final String ACTIVITIES =
      """
      <?xml version="1.0"?>
      <iati-activities version="2.03"><iati-activity default-currency="USD" xml:lang="en">
      <iati-identifier>XX-1</iati-identifier><reporting-org ref="XX" type="22">
      <narrative>A</narrative></reporting-org><title><narrative>Wells</narrative></title>
      <sector vocabulary="1" code="14030" percentage="100"/><transaction>
      <transaction-type code="3"/><transaction-date iso-date="2026-01-02"/>
      <value value-date="2026-01-02">1.5</value></transaction>
      </iati-activity></iati-activities>
      """;

  private static final Map<String, Hostile.Making> SEEDS =
      Map.ofEntries(
          entry("xlsx", () -> Packing.workbookOf(ROW)),
          entry("xlsx-parts", FuzzSeeds::seedOfWorkbook),
          entry("ods", () -> Packing.spreadsheet("")),
          entry("ods-parts", FuzzSeeds::seedOfSpreadsheet),
          entry("xls", HostileDocuments::xls),
          entry("csv", () -> utf8("Organisation;District\n\"Helping; Hands\";Lowmarsh\n")),
          entry("json", () -> utf8("[{\"who\": \"A\", \"people\": [{\"n\": 1.5}]}]")),
          entry("xml", () -> utf8(ACTIVITIES)),
          entry("zip", () -> Packing.zip("a.csv", utf8("who,where\nA,B\n"))),
          entry("gzip", () -> Packing.gzip(utf8("who,where\nA,B\n"))),
          entry("form", () -> utf8("type,name,label\nselect_one a,b,C\nbegin group,g,G\n")));

  private FuzzSeeds() {}

  static List<String> formats() {
    return SEEDS.keySet().stream().sorted().toList();
  }

  static byte[] of(String format) throws IOException {
    return requireNonNull(SEEDS.get(format), format).bytes();
  }

  private static byte[] seedOfWorkbook() {
    return utf8(
        String.join(
            "\0",
            Packing.sheet(Packing.row("A", "B") + "<row r='9'><c s='1' t='s'><v>0</v></c></row>"),
            "<sst><si><t>Helping Hands</t></si><si><r><t>Low</t></r></si></sst>",
            "<styleSheet><numFmts><numFmt numFmtId='165' formatCode='yyyy'/></numFmts><cellXfs>"
                + "<xf numFmtId='0'/><xf numFmtId='165'/></cellXfs></styleSheet>",
            "<workbook xmlns:r='r'><workbookPr date1904='1'/>"
                + "<sheets><sheet name='Data' r:id='a'/></sheets></workbook>"));
  }

  private static byte[] seedOfSpreadsheet() {
    return utf8(
        "<d xmlns:o='o' xmlns:t='t' xmlns:x='x'><o:spreadsheet><t:table t:name='Data'>"
            + "<t:table-row t:number-rows-repeated='2'><t:table-cell o:value-type='date'"
            + " o:date-value='2026-01-02'/><t:table-cell o:value-type='float' o:value='1.5'/>"
            + "<t:table-cell t:number-columns-repeated='3'><x:p>A<x:s x:c='2'/></x:p>"
            + "</t:table-cell></t:table-row></t:table></o:spreadsheet></d>");
  }
}
