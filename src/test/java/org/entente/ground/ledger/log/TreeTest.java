package org.entente.ground.ledger.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TreeTest {

  private static final long SEED = 6962;
  private static final int SOME = 700;

  /** Tiles in memory, of which each level keeps the widest. */
  private static final class Shelf implements Tiles {
    private final Map<String, byte[]> rows = new HashMap<>();
    private long size;

    void grow(List<Hash> leaves) {
      var growth = new Growth(this, size);
      leaves.forEach(growth::add);
      growth.tiles().forEach((tile, row) -> rows.put(key(tile), row));
      size = growth.size();
    }

    private static String key(Tile tile) {
      return tile.level() + "/" + tile.number();
    }

    @Override
    public byte[] read(Tile tile) {
      var row = rows.get(key(tile));
      if (row == null) {
        throw new Malformed("no " + tile.path());
      }
      return Arrays.copyOf(row, tile.width() * Hash.BYTES);
    }
  }

  private static Hash leaf(long number) {
    return Hash.ofLeaf(("revision " + number).getBytes(UTF_8));
  }

  private static List<Hash> leaves(long from, long to) {
    return LongStream.range(from, to).mapToObj(TreeTest::leaf).toList();
  }

  private static Shelf shelf(long size) {
    var shelf = new Shelf();
    shelf.grow(leaves(0, size));
    return shelf;
  }

  /** As RFC 6962, section 2.1, defines it, word for word. */
  private static Hash byDefinition(List<Hash> leaves) {
    if (leaves.isEmpty()) {
      return Hash.of();
    }
    if (leaves.size() == 1) {
      return leaves.getFirst();
    }
    int k = Integer.highestOneBit(leaves.size() - 1);
    return Hash.ofNode(
        byDefinition(leaves.subList(0, k)), byDefinition(leaves.subList(k, leaves.size())));
  }

  @Test
  void theRootIsTheOneThatTheStandardDefinesAtEverySize() {
    var shelf = shelf(SOME);

    for (int size = 0; size <= SOME; size++) {
      assertThat(new Tree(shelf, size).root())
          .as("size %d", size)
          .isEqualTo(byDefinition(leaves(0, size)));
    }
  }

  @Test
  void aTreeThatGrewInManyStepsIsTheOneThatGrewAtOnce() {
    var random = new Random(SEED);
    var inSteps = new Shelf();
    while (inSteps.size < 3000) {
      inSteps.grow(leaves(inSteps.size, inSteps.size + random.nextInt(400)));
    }

    assertThat(inSteps.rows).usingRecursiveComparison().isEqualTo(shelf(inSteps.size).rows);
  }

  @Test
  void everyLeafIsProvenInEveryTreeAndNoOtherLeafIs() {
    var shelf = shelf(300);

    for (long size = 1; size <= 300; size += 7) {
      var tree = new Tree(shelf, size);
      for (long index = 0; index < size; index++) {
        var path = tree.inclusion(index);
        assertThat(Proofs.includes(tree.root(), leaf(index), index, size, path)).isTrue();
        assertThat(Proofs.includes(tree.root(), leaf(index + 1), index, size, path)).isFalse();
        assertThat(Proofs.includes(tree.root(), leaf(index), index + 1, size, path)).isFalse();
      }
    }
  }

  @Test
  void everyTreeIsShownToBeginWithEverySmallerOne() {
    var shelf = shelf(130);

    for (long size = 1; size <= 130; size++) {
      var tree = new Tree(shelf, size);
      for (long old = 1; old <= size; old++) {
        var before = new Tree(shelf, old).root();
        var proof = tree.consistency(old);
        assertThat(Proofs.consistent(old, before, size, tree.root(), proof))
            .as("%d in %d", old, size)
            .isTrue();
      }
    }
  }

  @Test
  void aTreeInWhichOneLeafWasChangedIsNotConsistentWithWhatItWas() {
    var random = new Random(SEED);
    for (int time = 0; time < 200; time++) {
      int old = 1 + random.nextInt(400);
      int size = old + random.nextInt(400);
      var was = leaves(0, size);
      var changed = new ArrayList<>(was);
      changed.set(random.nextInt(old), leaf(-1));
      var other = new Shelf();
      other.grow(changed);
      var tree = new Tree(other, size);

      boolean consistent =
          Proofs.consistent(
              old, byDefinition(was.subList(0, old)), size, tree.root(), tree.consistency(old));

      assertThat(consistent).as("%d in %d", old, size).isFalse();
    }
  }

  @Test
  void aProofWithAnyBitTurnedProvesNothing() {
    var random = new Random(SEED);
    var shelf = shelf(SOME);
    var tree = new Tree(shelf, SOME);
    for (int time = 0; time < 500; time++) {
      long index = random.nextInt(SOME);
      var path = new ArrayList<>(tree.inclusion(index));
      int which = random.nextInt(path.size());
      var bytes = path.get(which).bytes();
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      path.set(which, Hash.read(bytes));

      assertThat(Proofs.includes(tree.root(), leaf(index), index, SOME, path)).isFalse();
    }
  }

  @Test
  void whatIsNotInTheTreeIsRefused() {
    var tree = new Tree(shelf(5), 5);

    assertThatThrownBy(() -> tree.inclusion(5)).isInstanceOf(Malformed.class);
    assertThatThrownBy(() -> tree.consistency(6)).isInstanceOf(Malformed.class);
    assertThatThrownBy(() -> tree.leaf(-1)).isInstanceOf(Malformed.class);
  }
}
