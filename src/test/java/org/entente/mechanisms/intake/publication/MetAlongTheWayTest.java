package org.entente.mechanisms.intake.publication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.entente.ground.database.StoreTest;
import org.junit.jupiter.api.Test;

/** Organisations that nobody knew are registered while rows before them are being written. */
@StoreTest
class MetAlongTheWayTest {

  private static final int ROWS = 12_000;
  private static final int ROWS_OF_ONE = 60;

  private final Desk desk = new Desk("XXA");

  @Test
  void aLongReportMayNameNewOrganisationsUpToItsEnd() {
    var random = new Random(11);
    var rows = new StringBuilder("Organisation,Sector,District,Activity,Reached\n");
    var organisation = "";
    for (int row = 0; row < ROWS; row++) {
      organisation = row % ROWS_OF_ONE == 0 ? name(random) : organisation;
      rows.append("%s,Health,Kesra,Clinic %d,%d\n".formatted(organisation, row, row));
    }

    var given = desk.giveAll("year.csv", rows.toString().getBytes(UTF_8)).getFirst();
    var receipt = desk.publish(given);

    assertThat(receipt.rows().created()).isEqualTo(ROWS);
  }

  /** Letters without sense, so that no two are like each other. */
  private static String name(Random random) {
    return random
        .ints(12, 'a', 'z' + 1)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
