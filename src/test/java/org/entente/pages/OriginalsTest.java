package org.entente.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.entente.FieldOffice;
import org.entente.RunningNode;
import org.entente.RunningNode.Visitor;
import org.entente.ground.accounts.Role;
import org.entente.ground.database.StoreTest;
import org.entente.ground.identity.Ids;
import org.entente.ground.releasability.Labels;
import org.entente.ground.releasability.label.Label;
import org.entente.mechanisms.intake.Import;
import org.entente.mechanisms.intake.Imports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.ContentDisposition;

/** A file comes back as it was given, to be saved and never to be run, whatever it is called. */
@StoreTest
class OriginalsTest {

  private static final String MARKUP = "Organisation,Activity\nLantern,<script>alert(1)</script>\n";

  private final FieldOffice office;
  private Visitor grace;

  OriginalsTest() throws IOException {
    office = new FieldOffice();
  }

  @BeforeEach
  void graceReports() throws Exception {
    grace = office.person("grace", office.lantern, Role.READ, Role.REPORT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "page.html",
        "تقرير آذار.csv",
        "a\"; filename=other.exe; x=\".csv",
        "a\r\nSet-Cookie: stolen=1.csv",
        "=cmd|'calc'!A1.csv"
      })
  void aFileIsSavedUnderItsNameAndOpensNothing(String name) throws Exception {
    var given = give(name);

    var answer = grace.get(office.home + "/imports/" + Ids.brief(given.id().value()) + "/original");

    var headers = answer.headers();
    var disposition = headers.firstValue("content-disposition").orElseThrow();
    assertThat(ContentDisposition.parse(disposition).isAttachment()).isTrue();
    assertThat(disposition).matches("[\\x20-\\x7e]*").doesNotContain("other.exe; x=\"\"");
    assertThat(headers.firstValue("content-type")).contains("application/octet-stream");
    assertThat(headers.firstValue("x-content-type-options")).contains("nosniff");
    assertThat(headers.allValues("set-cookie")).noneMatch(it -> it.contains("stolen"));
    assertThat(answer.body()).isEqualTo(MARKUP);
  }

  private Import give(String name) {
    var label = RunningNode.door(Labels.class).intern(Label.of("restricted", office.lantern));
    var handing =
        new Imports.Handing(
            office.mission,
            office.lantern,
            "Partner",
            name,
            Optional.empty(),
            label,
            Optional.empty(),
            "grace");
    return RunningNode.door(Imports.class).give(handing, MARKUP.getBytes(StandardCharsets.UTF_8));
  }
}
