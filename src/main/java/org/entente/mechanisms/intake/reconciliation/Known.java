package org.entente.mechanisms.intake.reconciliation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.mechanisms.intake.prints.Print;
import org.entente.mechanisms.intake.prints.Prints;

/**
 * What a source reported earlier and still stands: the record and the hash of each row, what it was
 * taken to mean, and whether it was reported last time. About 70 bytes a row, whatever stands in
 * it.
 */
public final class Known {

  private static final int HEX_DIGITS_OF_A_LONG = 16;

  /** What earlier versions of the register did not keep. */
  private static final long UNTOLD = 0;

  /**
   * A record that is reported again by an equal row, and whether that is taken to mean the same.
   */
  public record Again(UUID record, boolean meansTheSame) {}

  private final Prints records = new Prints();
  private final Prints hashes = new Prints();
  private int[] firstOfHash = new int[1 << 6];
  private long[] meanings = new long[1 << 6];
  private final BitSet lastTime = new BitSet();
  private final BitSet again = new BitSet();
  private int reportedLastTime;

  /** Learns an earlier row. */
  public void add(EarlierRow row) {
    int number = records.add(print(row.record()));
    if (number == meanings.length) {
      meanings = Arrays.copyOf(meanings, 2 * number);
    }
    meanings[number] = row.meaning().map(Known::bits).orElse(UNTOLD);
    int known = hashes.size();
    int place = hashes.add(print(row.hash()));
    if (place == firstOfHash.length) {
      firstOfHash = Arrays.copyOf(firstOfHash, 2 * place);
    }
    if (place == known) {
      firstOfHash[place] = number;
    }
  }

  /** Learns that a record was reported last time; it need not stand any more. */
  public void addLastTime(UUID record) {
    reportedLastTime++;
    records.find(print(record)).ifPresent(lastTime::set);
  }

  public boolean none() {
    return records.size() == 0;
  }

  public int size() {
    return records.size();
  }

  /** How many records were reported last time, whether or not they still stand. */
  public int reportedLastTime() {
    return reportedLastTime;
  }

  /** The record of an equal row (of several the first), which thereby is reported again. */
  public Optional<Again> meet(Row row) {
    var place = hashes.find(print(row.hash()));
    if (place.isEmpty()) {
      return Optional.empty();
    }
    int number = firstOfHash[place.getAsInt()];
    again.set(number);
    long then = meanings[number];
    boolean alike = then == UNTOLD || row.meaning().map(now -> bits(now) == then).orElse(true);
    return Optional.of(new Again(record(number), alike));
  }

  /** The records of last time that have not been met again so far. */
  public List<UUID> missing() {
    var missing = (BitSet) lastTime.clone();
    missing.andNot(again);
    var open = new ArrayList<UUID>(missing.cardinality());
    missing.stream().forEach(number -> open.add(record(number)));
    return open;
  }

  private UUID record(int number) {
    var print = records.get(number);
    return new UUID(print.high(), print.low());
  }

  private static Print print(UUID record) {
    return new Print(record.getMostSignificantBits(), record.getLeastSignificantBits());
  }

  private static long bits(String digits) {
    return Long.parseUnsignedLong(digits, 0, HEX_DIGITS_OF_A_LONG, 16);
  }

  private static Print print(String hash) {
    int half = HEX_DIGITS_OF_A_LONG;
    return new Print(
        Long.parseUnsignedLong(hash, 0, half, 16),
        Long.parseUnsignedLong(hash, half, 2 * half, 16));
  }
}
