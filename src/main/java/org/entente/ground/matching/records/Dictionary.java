package org.entente.ground.matching.records;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Gives each distinct text a number from 0, in the order in which they come. */
public final class Dictionary {

  private static final int FIRST_SIZE = 1 << 10;

  private final List<String> texts = new ArrayList<>();
  private int[] slots = new int[FIRST_SIZE];

  /** The number of a text; a new one when it was never seen. */
  public int code(String text) {
    int slot = slot(text);
    if (slots[slot] == 0) {
      texts.add(text);
      slots[slot] = texts.size();
      if (texts.size() * 2 > slots.length) {
        grow();
        return texts.size() - 1;
      }
    }
    return slots[slot] - 1;
  }

  /** The number of a text, -1 when it was never seen. */
  public int find(String text) {
    return slots[slot(text)] - 1;
  }

  public int size() {
    return texts.size();
  }

  /** The texts, each at its number. */
  public List<String> texts() {
    return texts;
  }

  private void grow() {
    slots = new int[slots.length * 2];
    Arrays.fill(slots, 0);
    for (int code = 0; code < texts.size(); code++) {
      slots[slot(texts.get(code))] = code + 1;
    }
  }

  private int slot(String text) {
    int hash = text.hashCode() * 0x9E3779B9;
    int at = (hash ^ (hash >>> 15)) & (slots.length - 1);
    while (slots[at] != 0 && !texts.get(slots[at] - 1).equals(text)) {
      at = (at + 1) & (slots.length - 1);
    }
    return at;
  }
}
