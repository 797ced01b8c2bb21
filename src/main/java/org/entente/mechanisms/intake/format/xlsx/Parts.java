package org.entente.mechanisms.intake.format.xlsx;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.entente.ground.problem.Refused;
import org.entente.ground.xml.SafeXml;
import org.entente.mechanisms.intake.IntakeProblem;
import org.entente.mechanisms.intake.IntakeProblem.Damaged;
import org.entente.mechanisms.intake.IntakeProblem.Limit;
import org.entente.mechanisms.intake.IntakeProblem.TooLarge;
import org.entente.mechanisms.intake.format.Limits;
import org.entente.mechanisms.intake.format.ReportFile;

/**
 * The XML parts of a workbook's archive. Sizes are checked twice: as the archive claims them before
 * anything is unpacked, and as they turn out while reading. No document type, no entity is read.
 */
final class Parts implements AutoCloseable {

  private static final long NEVER_A_BOMB = 1 << 20;

  private final ReportFile file;
  private final Limits limits;
  private final ZipFile archive;

  Parts(ReportFile file, Limits limits) throws IOException {
    this.file = file;
    this.limits = limits;
    this.archive = open(file);
    try {
      checkClaimedSizes();
    } catch (Refused refusal) {
      archive.close();
      throw refusal;
    }
  }

  ReportFile file() {
    return file;
  }

  Limits limits() {
    return limits;
  }

  boolean has(String part) {
    return archive.getEntry(part) != null;
  }

  /** Opens a part; the caller closes it. */
  Part read(String name) {
    var entry = archive.getEntry(name);
    if (entry == null) {
      throw damaged(name);
    }
    try {
      var bytes = new Unpacking(archive.getInputStream(entry), allowed(entry));
      return new Part(name, bytes, SafeXml.reader(bytes));
    } catch (IOException | XMLStreamException broken) {
      throw refusal(name, broken);
    }
  }

  Refused damaged(String part) {
    return new Refused(new Damaged(file.name(), part));
  }

  Refused tooLarge(Limit what, long allowed) {
    return new Refused(new TooLarge(file.name(), what, allowed));
  }

  /** What a failure to read a part means: a limit when one was passed, else damage. */
  Refused refusal(String part, Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof OverLimit over) {
        return tooLarge(over.what, over.allowed);
      }
    }
    return damaged(part);
  }

  @Override
  public void close() {
    try {
      archive.close();
    } catch (IOException unreadable) {
      throw damaged(file.name());
    }
  }

  private static ZipFile open(ReportFile file) throws IOException {
    try {
      return new ZipFile(file.path().toFile());
    } catch (ZipException broken) {
      IntakeProblem damaged = new Damaged(file.name(), file.name());
      throw new Refused(damaged);
    }
  }

  private void checkClaimedSizes() {
    if (archive.size() > limits.archiveParts()) {
      throw tooLarge(Limit.ARCHIVE_PARTS, limits.archiveParts());
    }
    long claimed = 0;
    for (var entry : archive.stream().toList()) {
      claimed += Math.max(0, entry.getSize());
      if (entry.getSize() > allowedByRatio(entry)) {
        throw tooLarge(Limit.PACKING_RATIO, limits.packingRatio());
      }
    }
    if (claimed > limits.unpackedBytes()) {
      throw tooLarge(Limit.UNPACKED_BYTES, limits.unpackedBytes());
    }
  }

  private long allowedByRatio(ZipEntry entry) {
    return Math.max(NEVER_A_BOMB, entry.getCompressedSize() * limits.packingRatio());
  }

  private OverLimit allowed(ZipEntry entry) {
    long byRatio = allowedByRatio(entry);
    return byRatio < limits.unpackedBytes()
        ? new OverLimit(Limit.PACKING_RATIO, limits.packingRatio(), byRatio)
        : new OverLimit(Limit.UNPACKED_BYTES, limits.unpackedBytes(), limits.unpackedBytes());
  }

  /** An open part: its name for messages, and its XML events. */
  record Part(String name, InputStream bytes, XMLStreamReader xml) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      bytes.close();
    }
  }

  /** Thrown out of the unpacking when more bytes come than allowed. */
  private static final class OverLimit extends IOException {
    private static final long serialVersionUID = 1L;
    private final Limit what;
    private final long allowed;
    private final long bytes;

    OverLimit(Limit what, long allowed, long bytes) {
      super(what + " " + allowed);
      this.what = what;
      this.allowed = allowed;
      this.bytes = bytes;
    }
  }

  /** Counts what really comes out of the archive, whatever its directory claims. */
  private static final class Unpacking extends FilterInputStream {
    private final OverLimit limit;
    private long left;

    Unpacking(InputStream in, OverLimit limit) {
      super(in);
      this.limit = limit;
      this.left = limit.bytes;
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
}
