package org.entente.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.entente.FieldOffice;
import org.entente.RunningNode.Visitor;
import org.entente.ground.accounts.Role;
import org.entente.ground.database.StoreTest;
import org.entente.ground.releasability.label.Confidentiality;
import org.entente.ground.releasability.label.Label;
import org.entente.ground.releasability.label.Marking;
import org.entente.ground.releasability.stanag.StanagReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Beside each file that can be fetched lies its label, made of those of all that is in it. */
@StoreTest
class SidecarsTest {

  private final FieldOffice office;
  private Visitor grace;
  private Visitor otto;

  SidecarsTest() throws IOException {
    office = new FieldOffice();
  }

  @BeforeEach
  void oneReportForAllAndOneForFew() throws Exception {
    office.publish(office.lantern, activity("XX0101", "For all"));
    office.publish(office.lantern, activity("XX0102", "For few"), office.lantern);
    grace = office.person("grace", office.lantern, Role.READ, Role.REPORT);
    otto = office.person("otto", office.bridge, Role.READ);
  }

  private static byte[] activity(String place, String title) {
    return FieldOffice.report("Lantern Water Alliance,WASH," + place + "," + title + ",40");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/activities.csv",
        "/activities.hxl.csv",
        "/activities.xlsx",
        "/activities.json",
        "/activities.geojson",
        "/picture.csv",
        "/picture.hxl.csv",
        "/picture.xlsx",
        "/picture.json",
        "/picture.geojson"
      })
  void theLabelIsThatOfAllThatIsInTheFileOfItsReader(String file) throws Exception {
    assertThat(said(grace, file)).contains(forAll(), forFew());
    assertThat(said(otto, file)).contains(forAll()).doesNotContain(forFew());
  }

  @Test
  void itFollowsTheFiltersOfTheFile() throws Exception {
    assertThat(said(grace, "/activities.csv?q=for+all")).containsExactly(forAll());
    assertThat(said(grace, "/activities.csv?q=for+few")).containsExactly(forFew());
    assertThat(said(grace, "/activities.csv?q=nothing+of+the+kind"))
        .extracting(Confidentiality::level)
        .containsExactly("public");
  }

  @Test
  void itIsNamedForTheFileAndBoundToIt() throws Exception {
    var answer = grace.get(office.home + "/activities.csv.bdo");

    assertThat(answer.headers().firstValue("content-disposition").orElseThrow())
        .contains("activities.csv.bdo");
    assertThat(answer.headers().firstValue("content-type").orElseThrow())
        .startsWith("application/xml");
    assertThat(answer.body()).contains("URI=\"activities.csv\"").doesNotContain("For all");
  }

  @Test
  void whatGivesNoFileHasNoSidecar() throws Exception {
    for (var absent : new String[] {"/nothing.csv", "/activities/own.xlsx", "/review.csv"}) {
      var file = otto.get(office.home + absent);
      var sidecar = otto.get(office.home + absent + ".bdo");
      assertThat(sidecar.statusCode()).as(absent).isEqualTo(file.statusCode()).isEqualTo(404);
    }
    assertThat(grace.get(office.home + "/activities/own.xlsx.bdo").statusCode()).isEqualTo(200);
  }

  private Confidentiality forAll() {
    return Label.of("restricted", office.lantern).foremost().confidentiality();
  }

  private Confidentiality forFew() {
    var few = Label.of("restricted", office.lantern).releasableTo(List.of(office.lantern));
    return few.foremost().confidentiality();
  }

  /** What the markings in the sidecar of a file say. */
  private List<Confidentiality> said(Visitor reader, String file) throws Exception {
    var answer = reader.get(office.home + file.replaceFirst("(\\?|$)", ".bdo$1"));
    assertThat(answer.statusCode()).isEqualTo(200);
    var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    return StanagReader.read(new ByteArrayInputStream(bytes), office.lantern).markings().stream()
        .map(Marking::confidentiality)
        .toList();
  }
}
