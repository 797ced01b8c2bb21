package org.entente.registers.situations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Arrays;
import org.entente.FieldOffice;
import org.entente.RunningNode;
import org.entente.RunningNode.Visitor;
import org.entente.ground.accounts.Role;
import org.entente.ground.database.StoreTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Grace of Lantern writes reports on the situation; Otto of Stone Bridge reads what he may. */
@StoreTest
class SituationPagesTest {

  private final FieldOffice office;
  private Visitor grace;
  private Visitor otto;

  SituationPagesTest() throws IOException {
    office = new FieldOffice();
  }

  @BeforeEach
  void somethingIsReported() throws Exception {
    office.publish(office.bridge, FieldOffice.report("Stone Bridge Works,Health,XX0102,Clinic,60"));
    grace = office.person("grace", office.lantern, Role.READ, Role.REPORT);
    otto = office.person("otto", office.bridge, Role.READ, Role.REPORT);
  }

  @Test
  void aReportSaysWhatStandsUntilItIsFrozenAndThenWhatStoodThen() throws Exception {
    var report = begin("First report");
    assertThat(grace.get(report).body()).contains("Wells reopened", "not frozen", ">60<");

    freeze(report);
    office.publish(
        office.bridge, FieldOffice.report("Stone Bridge Works,Health,XX0201,Clinic,1000"));

    assertThat(grace.get(report).body())
        .contains("frozen on", ">60<", "Changed since it was frozen", ">1,060<");
  }

  @Test
  void whatIsFrozenIsNotWrittenAnyMore() throws Exception {
    var report = begin("First report");
    freeze(report);

    assertThat(grace.get(report + "/edit").statusCode()).isEqualTo(409);
    assertThat(grace.post("/missions", report + "/freeze").statusCode()).isEqualTo(409);
    assertThat(grace.get(report).body()).doesNotContain("/freeze\"");
  }

  @Test
  void othersDoNotWriteIt() throws Exception {
    var report = begin("First report");

    assertThat(otto.get(report).body()).contains("First report").doesNotContain("/freeze\"");
    assertThat(otto.post("/missions", report + "/freeze").statusCode()).isEqualTo(404);
  }

  @Test
  void whatWasMadeOfASecretIsForThoseWhoMayKnowTheSecret() throws Exception {
    var report = begin("Draft for all");
    assertThat(otto.get(report).body()).contains("Draft for all");
    office.publish(
        office.lantern,
        FieldOffice.report("Lantern Water Alliance,WASH,XX0101,Wells,7788"),
        office.lantern);

    assertThat(grace.get(report).body()).contains("7,848");
    assertThat(otto.get(report).body()).doesNotContain("7,848").contains(">60<");

    freeze(report);
    assertThat(grace.get(report).body()).contains("only for Lantern Water Alliance");
    assertThat(otto.get(report).statusCode()).isEqualTo(404);
    assertThat(otto.get(report + ".pdf").statusCode()).isEqualTo(404);
    assertThat(otto.get(office.home + "/situations").body()).doesNotContain("Draft for all");
  }

  @Test
  void theNextReportSaysWhatChangedSinceTheLast() throws Exception {
    freeze(begin("First report", "2026-01-31"));
    office.publish(
        office.bridge, FieldOffice.report("Stone Bridge Works,Health,XX0201,Clinic,1000"));
    var next = begin("Second report", "2026-02-28");

    assertThat(grace.get(next).body()).contains("Since", "First report", ">60<", ">1,060<");
    assertThat(grace.get(next + ".pdf").body()).contains("First report", "1,060");
  }

  @ParameterizedTest
  @CsvSource({
    "en, Access: RESTRICTED, Borders are as in the imported file",
    "fr, Accès : , Les limites sont celles du fichier",
    "ar, مقيد, الحدود"
  })
  void onPaperItsLabelStandsOnEachSheet(String language, String label, String borders)
      throws Exception {
    var report = begin("First report");
    freeze(report);

    var paper = grace.get(report + ".pdf?language=" + language);

    assertThat(paper.headers().firstValue("Content-Type")).contains("application/pdf");
    var sheets = paper.body().split("\f");
    assertThat(Arrays.stream(sheets).filter(sheet -> !sheet.isBlank()))
        .isNotEmpty()
        .allSatisfy(sheet -> assertThat(letters(sheet)).contains(letters(label)));
    assertThat(letters(paper.body())).contains(letters(borders));
  }

  /** Without marks of direction, and however letters are joined on paper. */
  private static String letters(String text) {
    return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC)
        .replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  @Test
  void aWordProcessorGetsTheSame() throws Exception {
    var report = begin("First report");
    freeze(report);

    assertThat(grace.get(report + ".docx?language=fr").body())
        .contains("First report", "Wells reopened", "Accès", "Personnes atteintes");
    assertThat(grace.get(report + ".docx?language=ar").body()).contains("w:bidi", "w:rtl");
  }

  @Test
  void aReportNeedsATitleAndADayThatHasCome() throws Exception {
    var answer = send("", "2999-01-01");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("Give the report a title.", "Give a day that is not after")
        .contains("Wells reopened");
  }

  private String begin(String title) throws Exception {
    return begin(title, "2026-03-01");
  }

  private String begin(String title, String on) throws Exception {
    return send(title, on)
        .headers()
        .firstValue("Location")
        .orElseThrow()
        .substring(RunningNode.address().length());
  }

  private HttpResponse<String> send(String title, String on) throws Exception {
    var list = office.home + "/situations";
    return grace.post(
        list + "/new", list, "title", title, "on", on, "summary", "Wells reopened", "concerns", "");
  }

  private void freeze(String report) throws Exception {
    assertThat(grace.post(report, report + "/freeze").statusCode()).isEqualTo(302);
  }
}
