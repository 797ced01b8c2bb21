package org.entente.ground.matching.candidates;

import org.entente.ground.matching.records.Table;

/**
 * Finds the few records that share the most with one: the rarities of the blocks in common, added
 * up (weighted node pruning, Papadakis et al., EDBT 2016). One for each thread.
 */
final class Nearest {

  /** The more records there are, the more two must share to be worth a look. */
  private static final double FEW_RECORDS = 5_000;

  private static final double LEAST = 1.9;

  private final Table table;
  private final Blocks[] sources;
  private final int most;
  private final double least;
  private final float[] rarities;
  private final float[] shared;
  private final int[] touched;

  /** Of blocks of each source, none of which has more than so many members. */
  Nearest(Table table, Blocks[] sources, int mostMembers, int most) {
    this.table = table;
    this.sources = sources;
    this.most = most;
    this.least = LEAST * Math.max(0, Math.log(table.size() / FEW_RECORDS));
    this.rarities = new float[mostMembers + 1];
    for (int members = 1; members < rarities.length; members++) {
      rarities[members] = (float) Math.log((double) table.size() / members) + Float.MIN_NORMAL;
    }
    this.shared = new float[table.size()];
    this.touched = new int[table.size()];
  }

  /** Writes them from a place on, nearest first, and says how many there are. */
  int find(int record, int[] into, int from) {
    int found = 0;
    for (var blocks : sources) {
      found = gather(record, blocks, found);
    }
    int kept = 0;
    for (int at = 0; at < found; at++) {
      if (shared[touched[at]] >= least) {
        kept = insert(touched[at], into, from, kept);
      }
    }
    for (int at = 0; at < found; at++) {
      shared[touched[at]] = 0;
    }
    return kept;
  }

  /** Adds what those of some blocks share with a record, and says how many were found by now. */
  private int gather(int record, Blocks blocks, int before) {
    int found = before;
    for (int at = blocks.firstOf(record); at < blocks.endOf(record); at++) {
      int block = blocks.block(at);
      int from = blocks.from(block);
      int end = blocks.end(block);
      float rarity = rarities[end - from];
      for (int member = from; member < end; member++) {
        int other = blocks.member(member);
        if (table.comparable(record, other)) {
          if (shared[other] == 0) {
            touched[found++] = other;
          }
          shared[other] += rarity;
        }
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
