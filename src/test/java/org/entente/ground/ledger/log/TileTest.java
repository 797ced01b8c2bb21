package org.entente.ground.ledger.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The examples of C2SP tlog-tiles. */
class TileTest {

  @Test
  void aTileIsAddressedInGroupsOfThreeDigits() {
    assertThat(new Tile(0, 1234067, 256).path()).isEqualTo("tile/0/x001/x234/067");
    assertThat(new Tile(1, 7, 12).path()).isEqualTo("tile/1/007.p/12");
    assertThat(new Tile(0, 1000, 1).path()).isEqualTo("tile/0/x001/000.p/1");
  }

  @Test
  void aTreeOfSeventyThousandLeavesHasTheTilesThatTheSpecificationCounts() {
    long size = 70_000;

    assertThat(Tile.hashesAt(0, size) / 256).isEqualTo(273);
    assertThat(Tile.holding(0, size - 1, size)).isEqualTo(new Tile(0, 273, 112));
    assertThat(Tile.holding(1, 0, size)).isEqualTo(new Tile(1, 0, 256));
    assertThat(Tile.holding(1, 256, size)).isEqualTo(new Tile(1, 1, 17));
    assertThat(Tile.holding(2, 0, size)).isEqualTo(new Tile(2, 0, 1));
    assertThat(Tile.hashesAt(3, size)).isZero();
  }

  @Test
  void whatWasWrittenIsReadAndNothingElse() {
    for (var path : List.of("tile/0/x001/x234/067", "tile/63/000.p/255", "tile/2/999")) {
      assertThat(Tile.read(path).map(Tile::path)).contains(path);
    }
    for (var path :
        List.of(
            "tile/0/1",
            "tile/00/001",
            "tile/64/001",
            "tile/0/001.p/256",
            "tile/0/001.p/0",
            "tile/0/001.p/01",
            "tile/0/x000/001",
            "tile/0/001/002",
            "tile/-1/001",
            "tile/0/x999/x999/x999/x999/x999/x999/999",
            "0/001",
            "tile/entries/001")) {
      assertThat(Tile.read(path)).as(path).isEmpty();
    }
  }
}
