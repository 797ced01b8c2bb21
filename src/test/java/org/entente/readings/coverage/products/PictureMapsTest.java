package org.entente.readings.coverage.products;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Arrays;
import org.entente.FieldOffice;
import org.entente.RunningNode;
import org.entente.RunningNode.Visitor;
import org.entente.ground.accounts.Role;
import org.entente.ground.database.StoreTest;
import org.entente.reference.places.Places;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The map of the picture as a file of its own, for a slide or a wall. */
@StoreTest
class PictureMapsTest {

  private static final String SHAPES =
      """
      {"type": "FeatureCollection", "features": [
       {"type": "Feature", "properties": {"ADM1_PCODE": "XX01", "ADM1_EN": "Upper Sarel"},
        "geometry": {"type": "Polygon", "coordinates":
         [[[10, 5], [12, 5], [12, 6], [10, 6], [10, 5]]]}},
       {"type": "Feature", "properties": {"ADM1_PCODE": "XX02", "ADM1_EN": "Lower Sarel"},
        "geometry": {"type": "Polygon", "coordinates":
         [[[10, 4], [12, 4], [12, 5], [10, 5], [10, 4]]]}}]}
      """;

  private final FieldOffice office = new FieldOffice();
  private Visitor grace = RunningNode.guest();

  PictureMapsTest() throws Exception {}

  @BeforeEach
  void aMissionWithShapes() throws Exception {
    grace = office.person("grace", office.lantern, Role.READ);
  }

  private void drawn() throws Exception {
    var file = Files.createTempFile("shapes", ".geojson");
    Files.writeString(file, SHAPES);
    RunningNode.door(Places.class).importFile(file, "shapes.geojson", office.mission, "amina");
    Files.delete(file);
    office.publish(office.bridge, FieldOffice.report("Stone Bridge Works,Health,XX0101,Clinic,60"));
  }

  @Test
  void aMapSaysAllThatAMapMustSay() throws Exception {
    drawn();

    var map = grace.get(office.home + "/picture.svg");

    assertThat(map.body())
        .contains("Map: Partners present", "Access: RESTRICTED", "50 km", ">N<")
        .contains("Sources: the reports of 1 partner", "Borders are as in the imported file")
        .contains("url(#none)", "Lower Sarel: nothing reported");
    assertThat(map.headers().firstValue("Content-Disposition").orElse(""))
        .matches(".*_3w_partners_adm1_\\d{8}\\.svg.*");
  }

  @Test
  void itsLabelIsThatOfWhatItsReaderSees() throws Exception {
    drawn();
    office.publish(
        office.lantern,
        FieldOffice.report("Lantern Water Alliance,WASH,XX0201,Wells,7788"),
        office.lantern);
    var otto = office.person("otto", office.bridge, Role.READ);

    assertThat(grace.get(office.home + "/picture.svg").body())
        .contains("only for Lantern Water Alliance")
        .doesNotContain("Lower Sarel: nothing reported");
    assertThat(otto.get(office.home + "/picture.svg").body())
        .doesNotContain("only for")
        .contains("Lower Sarel: nothing reported");
  }

  @Test
  void onPaperItIsOneSheetWithItsLabelAboveAndBelow() throws Exception {
    drawn();

    var sheets = grace.get(office.home + "/picture.pdf?measure=people").body().split("\f");

    assertThat(Arrays.stream(sheets).filter(sheet -> !sheet.isBlank())).hasSize(1);
    assertThat(sheets[0]).contains("Map: People reached", "Borders are as");
    assertThat(sheets[0].split("Access: RESTRICTED", -1)).hasSize(3);
  }

  @Test
  void aPictureOfItIsOneThatProgramsKnow() throws Exception {
    drawn();

    var picture = grace.get(office.home + "/picture.png");

    assertThat(picture.headers().firstValue("Content-Type")).contains("image/png");
    assertThat(picture.body()).contains("PNG", "IHDR", "IEND");
  }

  @Test
  void withoutShapesThereIsNoMap() throws Exception {
    office.publish(office.bridge, FieldOffice.report("Stone Bridge Works,Health,XX0101,Clinic,60"));

    assertThat(grace.get(office.home + "/picture.svg").statusCode()).isEqualTo(404);
    assertThat(grace.get(office.home + "/picture").body()).doesNotContain("picture.svg");
  }
}
