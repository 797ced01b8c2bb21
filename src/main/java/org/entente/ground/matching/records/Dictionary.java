package org.entente.ground.matching.records;

import java.util.ArrayList;
import java.util.List;

/** Gives each distinct text a number from 0, in the order in which they come. */
public final class Dictionary {

  private static final int FIRST_SIZE = 1 << 10;

  private final List<String> texts;
  private int[] slots;
  private int[] hashes;

  public Dictionary() {
    this(0);
  }

  /** With room for so many; there may be more. */
  public Dictionary(int expected) {
    this.texts = new ArrayList<>(expected);
    this.slots = new int[Math.max(FIRST_SIZE, Integer.highestOneBit(expected) << 2)];
    this.hashes = new int[slots.length];
  }

  /** The number of a text; a new one when it was never seen. */
  public int code(String text) {
    int hash = hash(text);
    int slot = slot(text, hash);
    if (slots[slot] == 0) {
      if ((texts.size() + 1) * 2 > slots.length) {
        grow();
        slot = slot(text, hash);
      }
      texts.add(text);
      slots[slot] = texts.size();
      hashes[slot] = hash;
    }
    return slots[slot] - 1;
  }

  /** The number of a text, -1 when it was never seen. */
  public int find(String text) {
    return slots[slot(text, hash(text))] - 1;
  }

  public int size() {
    return texts.size();
  }

  /** The texts, each at its number. */
  public List<String> texts() {
    return texts;
  }

  private void grow() {
    var oldSlots = slots;
    var oldHashes = hashes;
    slots = new int[oldSlots.length * 2];
    hashes = new int[slots.length];
    for (int old = 0; old < oldSlots.length; old++) {
      if (oldSlots[old] != 0) {
        int at = oldHashes[old] & (slots.length - 1);
        while (slots[at] != 0) {
          at = (at + 1) & (slots.length - 1);
        }
        slots[at] = oldSlots[old];
        hashes[at] = oldHashes[old];
      }
    }
  }

  private static int hash(String text) {
    int hash = text.hashCode() * 0x9E3779B9;
    return hash ^ (hash >>> 15);
  }

  private int slot(String text, int hash) {
    int at = hash & (slots.length - 1);
    while (slots[at] != 0 && !(hashes[at] == hash && texts.get(slots[at] - 1).equals(text))) {
      at = (at + 1) & (slots.length - 1);
    }
    return at;
  }
}
