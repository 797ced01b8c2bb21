package org.entente.ground.matching.candidates;

import java.util.Arrays;
import org.entente.ground.matching.records.Table;

/**
 * The records of each key of one source, and the keys of each record. A key that one record has
 * alone, or more than the cap, makes no block; how many the cap left out is kept, to be told.
 */
final class Blocks {

  /** Of each block how many records it has, and then these. */
  private int[] laid = new int[1 << 12];

  private int end;
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

  private void add(Postings postings, int from, int to) {
    int size = to - from;
    if (end + 1 + size > laid.length) {
      laid = Arrays.copyOf(laid, Math.max(laid.length * 2, end + 1 + size));
    }
    laid[end++] = size;
    for (int at = from; at < to; at++) {
      laid[end++] = postings.record(at);
    }
  }

  /** From the records of blocks to the blocks of records. */
  private void turn(int records) {
    recordStarts = new int[records + 1];
    for (int block = 0; block < end; block = endOfBlock(block)) {
      for (int at = block + 1; at < endOfBlock(block); at++) {
        recordStarts[laid[at] + 1]++;
      }
    }
    for (int record = 0; record < records; record++) {
      recordStarts[record + 1] += recordStarts[record];
    }
    recordBlocks = new int[recordStarts[records]];
    var next = recordStarts.clone();
    for (int block = 0; block < end; block = endOfBlock(block)) {
      for (int at = block + 1; at < endOfBlock(block); at++) {
        recordBlocks[next[laid[at]]++] = block;
      }
    }
  }

  private int endOfBlock(int block) {
    return block + 1 + laid[block];
  }

  /** How many keys were too common to make a block. */
  long leftOut() {
    return leftOut;
  }

  /** How many records a block has. */
  int size(int block) {
    return laid[block];
  }

  /** A record of a block, from 1 on. */
  int member(int block, int place) {
    return laid[block + place];
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
