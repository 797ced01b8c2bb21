package org.entente.reference.places.gazetteerfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.entente.ground.problem.Refused;
import org.entente.reference.places.AdminLevel;
import org.entente.reference.places.Pcode;
import org.entente.reference.places.PlacesProblem.GazetteerTooLarge;
import org.entente.reference.places.PlacesProblem.GazetteerUnreadable;
import org.entente.reference.places.PlacesProblem.GazetteerWithoutCodes;
import org.entente.reference.places.gazetteerfile.Reading.Fault;
import org.entente.reference.places.gazetteerfile.Reading.Faulty;
import org.entente.reference.places.gazetteerfile.Reading.Taken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GazetteerFileTest {

  @Test
  void aLineOfTheSmallestAreaNamesAllAreasAboveItOnce() throws IOException {
    var lines =
        taken(
            """
            List of areas, edition of March
            admin2Name_fr;admin2Pcode;admin2AltName1_fr;admin1Name_fr;admin1Pcode;admin0Pcode
            #adm2+name;#adm2+code;;#adm1+name;#adm1+code;#country+code
            Boké-Centre;GN0101;Bokee;Boké;GN01;GN
            Télimélé;GN0102;;Boké;GN01;GN
            """);

    assertThat(lines)
        .extracting(line -> line.pcode().value())
        .containsExactly("GIN", "GN01", "GN0101", "GN0102");
    assertThat(lines.get(2).names().byLanguage()).containsEntry("fr", "Boké-Centre");
    assertThat(lines.get(2).names().aliases()).containsExactly("Bokee");
    assertThat(lines.get(2).parent()).contains(new Pcode("GN01"));
    assertThat(lines.get(1).parent()).contains(new Pcode("GIN"));
    assertThat(lines.getFirst().names().byLanguage()).containsEntry("fr", "Guinée");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"ADM1_PCODE\":\"GN01\",\"ADM2_PCODE\":\"GN0101\",\"ADM2_EN\":\"Boke\"}",
        "{\"admin2Pcode\":\"GN0101\",\"admin1Pcode\":\"GN01\",\"admin2Name_en\":\"Boke\"}",
        "{\"adm_level\":2,\"pcode\":\"GN0101\",\"parent_pcode\":\"GN01\",\"name_en\":\"Boke\"}",
        "{\"shapeType\":\"ADM2\",\"shapeISO\":\"GN0101\",\"parent\":\"GN01\",\"name_en\":\"Boke\"}",
        "{\"adm1_pcode\":\"GN01\",\"adm2_pcode\":\"GN0101\","
            + "\"adm2_name\":null,\"adm2_name_en\":\"Boke\"}"
      })
  void propertiesOfAllEditionsSayTheSame(String properties) throws IOException {
    var lines =
        taken("{\"type\":\"FeatureCollection\",\"features\":[" + feature(properties) + "]}");

    assertThat(lines).hasSize(1);
    assertThat(lines.getFirst().level()).isEqualTo(AdminLevel.ADM2);
    assertThat(lines.getFirst().pcode()).isEqualTo(new Pcode("GN0101"));
    assertThat(lines.getFirst().parent()).contains(new Pcode("GN01"));
    assertThat(lines.getFirst().names().byLanguage()).containsEntry("en", "Boke");
    assertThat(lines.getFirst().drawn().orElseThrow().corners()).isEqualTo(4);
  }

  @Test
  void aFeatureOffTheGlobeIsTakenWithoutThatPartAndTold() throws IOException {
    var metres = feature("{\"ADM1_PCODE\":\"GN01\"}").replace("[0,1]", "[431000,1200000]");

    var readings = read("{\"features\":[" + metres + "]}", StandardCharsets.UTF_8, Limits.DEFAULT);

    assertThat(readings.getFirst())
        .isEqualTo(new Faulty("places", "feature 1", Fault.SHAPE_BROKEN, "GN01"));
    assertThat(((Taken) readings.get(1)).line().drawn()).isEmpty();
  }

  @Test
  void aLineWithoutCodeOrLevelIsToldWithItsNumberAndTheOthersAreTaken() throws IOException {
    var readings =
        read(
            """
            Admin Level,P-Code,Name,Parent P-Code
            1,GN01,Boke,GIN
            2,,Nowhere,GN01
            nine,GN0102,Telimele,GN01
            """,
            StandardCharsets.UTF_8,
            Limits.DEFAULT);

    assertThat(readings)
        .contains(
            new Faulty("places", "line 3", Fault.CODE_MISSING, "Nowhere"),
            new Faulty("places", "line 4", Fault.LEVEL_UNKNOWN, "nine"))
        .hasSize(3);
  }

  @Test
  void aListInTheOldWindowsEncodingKeepsItsAccents() throws IOException {
    var readings =
        read("ADM1_PCODE,ADM1_FR\nGN01,Boké\n", Charset.forName("windows-1252"), Limits.DEFAULT);

    assertThat(((Taken) readings.getFirst()).line().names().byLanguage())
        .containsEntry("fr", "Boké");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "PK\u0003\u0004\u0000\u0000", "{\"features\":[", "{\"a\":1}"})
  void whatIsNotAFileOfPlacesIsRefused(String content) {
    assertThatThrownBy(() -> read(content, StandardCharsets.UTF_8, Limits.DEFAULT))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.problem()).isInstanceOf(GazetteerUnreadable.class));
  }

  @Test
  void aTableWithoutCodesIsRefusedWithWhatItsHeaderSays() {
    assertThatThrownBy(
            () -> read("organisation,sector\nA,B\n", StandardCharsets.UTF_8, Limits.DEFAULT))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.problem())
                    .isInstanceOfSatisfying(
                        GazetteerWithoutCodes.class,
                        it -> assertThat(it.found()).contains("organisation, sector")));
  }

  @Test
  void aFileLargerThanTheLimitIsRefusedWhileItIsRead() {
    assertThatThrownBy(
            () -> read("ADM1_PCODE,ADM1_FR\nGN01,B\n", StandardCharsets.UTF_8, new Limits(10, 10)))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.problem()).isInstanceOf(GazetteerTooLarge.class));
  }

  private static String feature(String properties) {
    return "{\"type\":\"Feature\",\"geometry\":{\"coordinates\":"
        + "[[[0,0],[1,0],[1,1],[0,1],[0,0]]],\"type\":\"Polygon\"},\"properties\":"
        + properties
        + "}";
  }

  private static List<PlaceLine> taken(String content) throws IOException {
    return read(content, StandardCharsets.UTF_8, Limits.DEFAULT).stream()
        .map(
            reading ->
                switch (reading) {
                  case Taken(var line) -> line;
                  case Faulty faulty -> throw new AssertionError(faulty);
                })
        .toList();
  }

  private static List<Reading> read(String content, Charset charset, Limits limits)
      throws IOException {
    var readings = new ArrayList<Reading>();
    var bytes = new ByteArrayInputStream(content.getBytes(charset));
    GazetteerFile.read("places", bytes, limits, readings::add);
    return readings;
  }
}
