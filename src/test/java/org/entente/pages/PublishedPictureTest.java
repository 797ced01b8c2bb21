package org.entente.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.entente.FieldOffice;
import org.entente.RunningNode.Visitor;
import org.entente.ground.accounts.Role;
import org.entente.ground.database.StoreTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Figures for everybody tell of no few people; figures for those who may read tell all. */
@StoreTest
class PublishedPictureTest {

  private final FieldOffice office;
  private Visitor grace;

  PublishedPictureTest() throws IOException {
    office = new FieldOffice();
  }

  @BeforeEach
  void threePeopleAmongMany() throws Exception {
    office.publish(
        office.lantern,
        FieldOffice.report(
            "Lantern Water Alliance,WASH,XX0101,wells,3",
            "Lantern Water Alliance,Health,XX0101,clinic,70",
            "Lantern Water Alliance,WASH,XX0201,wells,80",
            "Lantern Water Alliance,Health,XX0201,clinic,90"));
    grace = office.person("grace", office.lantern, Role.READ);
  }

  @Test
  void aFileForEverybodyDoesNotTellOfThreePeople() throws Exception {
    assertThat(lines("")).contains("XX01,WSH,3,").contains("XX01,HEA,70,");

    assertThat(lines("?published=yes"))
        .contains("XX01,WSH,,yes", "XX01,HEA,,yes", "XX02,WSH,,yes", "XX02,HEA,,yes");
    assertThat(grace.get(office.home + "/picture.json?published=yes").body())
        .contains("\"reached\":243")
        .doesNotContain("\"reached\":3,");
  }

  @Test
  void aPageForEverybodySaysWhatItWithholds() throws Exception {
    var page = grace.get(office.home + "/picture?published=yes&measure=people").body();

    assertThat(page).contains("numbers of people below 5 are withheld", "1 / 1 / withheld");
    assertThat(grace.get(office.home + "/picture").body()).contains("1 / 1 / 3");
  }

  /** Of each line of the file: area, sector, people, and whether they are withheld. */
  private String lines(String query) throws Exception {
    return grace
        .get(office.home + "/picture.csv" + query)
        .body()
        .replaceAll("(?m)^(\\w+),[^,]*,(\\w+),\\d+,\\d+,(\\d*),(\\w*),.*$", "$1,$2,$3,$4");
  }
}
