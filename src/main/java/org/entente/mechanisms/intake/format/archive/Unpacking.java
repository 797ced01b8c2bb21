package org.entente.mechanisms.intake.format.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.entente.ground.problem.Refused;
import org.entente.mechanisms.intake.IntakeProblem.Limit;
import org.entente.mechanisms.intake.IntakeProblem.TooLarge;
import org.entente.mechanisms.intake.format.Limits;
import org.entente.mechanisms.intake.format.ReportFile;

/** Counts what really comes out of packed bytes, whatever they claim, and stops at the limit. */
public final class Unpacking extends FilterInputStream {

  private static final long NEVER_A_BOMB = 1 << 20;

  private final OverLimit limit;
  private long left;

  private Unpacking(InputStream unpacked, OverLimit limit) {
    super(unpacked);
    this.limit = limit;
    this.left = limit.bytes();
  }

  /** The bytes that {@code packed} ones unpack to, up to the ratio and the total of the limits. */
  public static Unpacking of(InputStream unpacked, long packed, Limits limits) {
    long byRatio = allowedByRatio(packed, limits);
    var limit =
        byRatio < limits.unpackedBytes()
            ? new OverLimit(Limit.PACKING_RATIO, limits.packingRatio(), byRatio)
            : new OverLimit(Limit.UNPACKED_BYTES, limits.unpackedBytes(), limits.unpackedBytes());
    return new Unpacking(unpacked, limit);
  }

  static long allowedByRatio(long packed, Limits limits) {
    return Math.max(NEVER_A_BOMB, packed * limits.packingRatio());
  }

  /** The refusal when the failure, or what caused it, is that a limit was passed. */
  public static Optional<Refused> refusal(ReportFile file, Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof OverLimit over) {
        return Optional.of(new Refused(new TooLarge(file.name(), over.what(), over.allowed())));
      }
    }
    return Optional.empty();
  }

  @Override
  public int read() throws IOException {
    int each = super.read();
    count(each < 0 ? 0 : 1);
    return each;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int got = super.read(buffer, offset, length);
    count(Math.max(0, got));
    return got;
  }

  private void count(int got) throws OverLimit {
    left -= got;
    if (left < 0) {
      throw limit;
    }
  }
}
