package org.entente.ground.matching.candidates;

import java.util.Arrays;
import org.entente.ground.matching.records.Table;

/**
 * The records of each key of one source, and the keys of each record. A key that one record has
 * alone, or more than the cap, makes no block; how many the cap left out is kept, to be told.
 */
final class Blocks {

  private int[] members = new int[1 << 12];
  private int[] starts = new int[1 << 10];
  private int blocks;
  private long leftOut;
  private int[] recordStarts = {};
  private int[] recordBlocks = {};

  private Blocks() {}

  /** Of the keys that any record from a number on has. */
  static Blocks of(Table table, KeySource source, int mostMembers, int from) {
    var postings = new Postings(from == 0 ? table.size() : 0);
    source.addTo(postings, from);
    postings.sort();
    var blocks = new Blocks();
    blocks.take(postings, table, mostMembers);
    blocks.turn(table.size());
    return blocks;
  }

  private void take(Postings postings, Table table, int mostMembers) {
    int from = 0;
    while (from < postings.size()) {
      int end = postings.runEnd(from);
      if (end - from > mostMembers) {
        leftOut++;
      } else if (end - from > 1
          && table.comparable(postings.record(from), postings.record(end - 1))) {
        add(postings, from, end);
      }
      from = end;
    }
  }

  private void add(Postings postings, int from, int end) {
    int last = starts[blocks];
    if (last + end - from > members.length) {
      members = Arrays.copyOf(members, Math.max(members.length * 2, last + end - from));
    }
    for (int at = from; at < end; at++) {
      members[last + at - from] = postings.record(at);
    }
    if (blocks + 2 > starts.length) {
      starts = Arrays.copyOf(starts, starts.length * 2);
    }
    starts[++blocks] = last + end - from;
  }

  /** From the records of blocks to the blocks of records. */
  private void turn(int records) {
    recordStarts = new int[records + 1];
    for (int at = 0; at < starts[blocks]; at++) {
      recordStarts[members[at] + 1]++;
    }
    for (int record = 0; record < records; record++) {
      recordStarts[record + 1] += recordStarts[record];
    }
    recordBlocks = new int[starts[blocks]];
    var next = recordStarts.clone();
    for (int block = 0; block < blocks; block++) {
      for (int at = starts[block]; at < starts[block + 1]; at++) {
        recordBlocks[next[members[at]]++] = block;
      }
    }
  }

  /** How many keys were too common to make a block. */
  long leftOut() {
    return leftOut;
  }

  int from(int block) {
    return starts[block];
  }

  int end(int block) {
    return starts[block + 1];
  }

  int member(int at) {
    return members[at];
  }

  int firstOf(int record) {
    return recordStarts[record];
  }

  int endOf(int record) {
    return recordStarts[record + 1];
  }

  int block(int at) {
    return recordBlocks[at];
  }
}
