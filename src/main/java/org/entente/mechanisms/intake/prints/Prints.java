package org.entente.mechanisms.intake.prints;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * A set of prints, each with its number in the order of coming, from 0: 16 bytes and two slots of 4
 * for each, found by open addressing.
 */
public final class Prints {

  private static final int FEWEST = 1 << 6;
  private static final int EMPTY = 0;

  private long[] high = new long[FEWEST];
  private long[] low = new long[FEWEST];
  private int[] slots = new int[2 * FEWEST];
  private int size;

  /** The number of a print: the next one when it was not there, which is then {@link #size}. */
  public int add(Print print) {
    if (size == high.length) {
      grow();
    }
    int slot = slot(print);
    if (slots[slot] == EMPTY) {
      high[size] = print.high();
      low[size] = print.low();
      slots[slot] = ++size;
    }
    return slots[slot] - 1;
  }

  public OptionalInt find(Print print) {
    int slot = slot(print);
    return slots[slot] == EMPTY ? OptionalInt.empty() : OptionalInt.of(slots[slot] - 1);
  }

  public Print get(int number) {
    return new Print(high[number], low[number]);
  }

  public int size() {
    return size;
  }

  /** How many prints stand in both. */
  public int shared(Prints other) {
    int shared = 0;
    for (int number = 0; number < size; number++) {
      shared += other.find(get(number)).isPresent() ? 1 : 0;
    }
    return shared;
  }

  /** Where the print stands, or the empty slot where it is to stand. */
  private int slot(Print print) {
    int mask = slots.length - 1;
    int slot = (int) print.low() & mask;
    while (slots[slot] != EMPTY && !stands(print, slots[slot] - 1)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private boolean stands(Print print, int number) {
    return low[number] == print.low() && high[number] == print.high();
  }

  private void grow() {
    high = Arrays.copyOf(high, 2 * size);
    low = Arrays.copyOf(low, 2 * size);
    slots = new int[4 * size];
    for (int number = 0; number < size; number++) {
      slots[slot(get(number))] = number + 1;
    }
  }
}
