package org.entente.guards.histories;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.entente.ground.database.StoreTest;
import org.entente.guards.histories.World.Compared;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever happens in a mission, each reader is given exactly what a simple story of it says: by
 * the list, pages, their past, counts, the search, the matrix and the export.
 */
@StoreTest
class HistoriesTest {

  private static final int FIRST = 15;
  private static final int FEW = 200;
  private static final int MANY = 100_000;
  private static final int AT_ONCE = 100;
  private static final Path REACHED = Path.of("target/rigs/random-histories.txt");

  private static @Nullable World begun;

  @BeforeAll
  static void aMission() throws IOException {
    begun = new World();
  }

  @AfterAll
  static void isOver() {
    world().close();
  }

  private static World world() {
    return requireNonNull(begun);
  }

  @Test
  void afterTheFirstHistoriesEachReaderIsGivenWhatTheStorySays() {
    live(0, FIRST);
  }

  @Test
  void afterAFewMoreHistoriesEachReaderIsGivenWhatTheStorySays() {
    live(FIRST, FEW);
  }

  /** Goes on where it stopped; the file says how many histories there have been. */
  @Test
  @Tag("rig")
  void afterManyHistoriesEachReaderIsGivenWhatTheStorySays() throws IOException {
    Files.createDirectories(REACHED.getParent());
    int reached = Files.exists(REACHED) ? Integer.parseInt(Files.readString(REACHED).strip()) : 0;
    while (reached < MANY) {
      live(reached, reached + AT_ONCE);
      reached += AT_ONCE;
      Files.writeString(REACHED, reached + "\n");
    }
  }

  @Test
  void aStoryThatRemembersTheDayWronglyIsNoticed() {
    var compared =
        IntStream.range(0, FIRST)
            .mapToObj(number -> world().after(number, today -> today.plusYears(1)))
            .flatMap(List::stream);

    assertThat(compared).anyMatch(it -> !it.given().equals(it.told()));
  }

  private static void live(int from, int to) {
    for (int number = from; number < to; number++) {
      assertThat(world().after(number))
          .allSatisfy(it -> assertThat(it.given()).as(said(it)).isEqualTo(it.told()));
    }
  }

  private static String said(Compared compared) {
    return "history %d, %s".formatted(compared.history(), compared.reader().name());
  }
}
