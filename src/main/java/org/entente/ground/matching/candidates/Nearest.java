package org.entente.ground.matching.candidates;

import java.util.Arrays;
import org.entente.ground.matching.records.Table;

/**
 * Finds the few records that share the most with one: the rarities of the blocks in common, added
 * up (weighted node pruning, Papadakis et al., EDBT 2016). One for each thread.
 */
final class Nearest {

  /** The more records there are, the more two must share to be worth a look. */
  private static final double FEW_RECORDS = 5_000;

  private static final double LEAST = 1.9;

  private static final int FIRST_KEYS = 64;

  private final Table table;
  private final Blocks[] sources;
  private final int most;
  private final float least;
  private final float[] rarities;
  private final float[] shared;
  private final int[] touched;
  private Blocks[] holders = new Blocks[FIRST_KEYS];
  private int[] places = new int[FIRST_KEYS];
  private int[] sizes = new int[FIRST_KEYS];

  /** Of blocks of each source, none of which has more than so many members. */
  Nearest(Table table, Blocks[] sources, int mostMembers, int most) {
    this.table = table;
    this.sources = sources;
    this.most = most;
    this.least = least(table.size());
    this.rarities = new float[mostMembers + 1];
    for (int members = 1; members < rarities.length; members++) {
      rarities[members] = (float) Math.log((double) table.size() / members) + Float.MIN_NORMAL;
    }
    this.shared = new float[table.size()];
    this.touched = new int[table.size() + 1];
  }

  /** The least float that is no less. */
  private static float least(int records) {
    double least = LEAST * Math.max(0, Math.log(records / FEW_RECORDS));
    return (float) least < least ? Math.nextUp((float) least) : (float) least;
  }

  /** Writes them from a place on, nearest first, and says how many there are. */
  int find(int record, int[] into, int from) {
    int found = gather(keys(record));
    int kept = 0;
    float enough = least;
    for (int at = 0; at < found; at++) {
      int other = touched[at];
      if (shared[other] >= enough && table.comparable(record, other)) {
        kept = insert(other, into, from, kept);
        enough = kept == most ? shared[into[from + most - 1]] : least;
      }
    }
    for (int at = 0; at < found; at++) {
      shared[touched[at]] = 0;
    }
    return kept;
  }

  /** Looks all blocks of a record up before any is read, so that memory is waited for but once. */
  private int keys(int record) {
    int keys = 0;
    for (var blocks : sources) {
      int end = blocks.endOf(record);
      for (int at = blocks.firstOf(record); at < end; at++) {
        if (keys == sizes.length) {
          grow();
        }
        holders[keys] = blocks;
        places[keys] = blocks.block(at);
        sizes[keys] = blocks.size(places[keys]);
        keys++;
      }
    }
    return keys;
  }

  private void grow() {
    holders = Arrays.copyOf(holders, sizes.length * 2);
    places = Arrays.copyOf(places, sizes.length * 2);
    sizes = Arrays.copyOf(sizes, sizes.length * 2);
  }

  /** Adds up what those of these blocks share, and says how many records were found. */
  private int gather(int keys) {
    int found = 0;
    for (int key = 0; key < keys; key++) {
      var blocks = holders[key];
      int place = places[key];
      int size = sizes[key];
      float rarity = rarities[size];
      for (int at = 1; at <= size; at++) {
        int other = blocks.member(place, at);
        float sum = shared[other];
        touched[found] = other;
        found += sum == 0 ? 1 : 0;
        shared[other] = sum + rarity;
      }
    }
    return found;
  }

  private int insert(int other, int[] into, int from, int kept) {
    int place = from + kept;
    if (kept == most) {
      if (!before(other, into[place - 1])) {
        return kept;
      }
      place--;
    }
    while (place > from && before(other, into[place - 1])) {
      into[place] = into[place - 1];
      place--;
    }
    into[place] = other;
    return Math.min(most, kept + 1);
  }

  /** The one that shares more comes first; of equal ones the lesser record. */
  private boolean before(int one, int other) {
    return shared[one] != shared[other] ? shared[one] > shared[other] : one < other;
  }
}
