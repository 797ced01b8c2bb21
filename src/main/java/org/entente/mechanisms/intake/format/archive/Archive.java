package org.entente.mechanisms.intake.format.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.entente.ground.problem.Refused;
import org.entente.ground.xml.SafeXml;
import org.entente.mechanisms.intake.IntakeProblem.Damaged;
import org.entente.mechanisms.intake.IntakeProblem.Limit;
import org.entente.mechanisms.intake.IntakeProblem.TooLarge;
import org.entente.mechanisms.intake.format.Limits;
import org.entente.mechanisms.intake.format.ReportFile;

/**
 * A ZIP archive and its parts. Sizes are checked twice: as the archive claims them before anything
 * is unpacked, and as they turn out while reading.
 */
public final class Archive implements AutoCloseable {

  private final ReportFile file;
  private final Limits limits;
  private final ZipFile zip;

  private Archive(ReportFile file, Limits limits, ZipFile zip) {
    this.file = file;
    this.limits = limits;
    this.zip = zip;
  }

  /**
   * Opens the archive; the caller closes it.
   *
   * @throws Refused when it is no whole archive, or claims more than the limits allow
   */
  public static Archive open(ReportFile file, Limits limits) throws IOException {
    var archive = new Archive(file, limits, zip(file));
    try {
      archive.checkClaimedSizes();
      return archive;
    } catch (Refused refusal) {
      archive.close();
      throw refusal;
    }
  }

  public ReportFile file() {
    return file;
  }

  public Limits limits() {
    return limits;
  }

  public boolean has(String part) {
    return zip.getEntry(part) != null;
  }

  /** The names of the parts that are files, in the order of the archive. */
  public List<String> names() {
    return zip.stream().filter(part -> !part.isDirectory()).map(ZipEntry::getName).toList();
  }

  /** The unpacked bytes of a part, never more than the limits allow; the caller closes them. */
  public InputStream bytes(String name) {
    var entry = zip.getEntry(name);
    if (entry == null) {
      throw damaged(name);
    }
    try {
      return Unpacking.of(zip.getInputStream(entry), entry.getCompressedSize(), limits);
    } catch (IOException broken) {
      throw refusal(name, broken);
    }
  }

  /** Opens an XML part; the caller closes it. */
  public Part xml(String name) {
    var bytes = bytes(name);
    try {
      return new Part(name, bytes, SafeXml.reader(bytes));
    } catch (XMLStreamException broken) {
      throw refusal(name, broken);
    }
  }

  /** An open part: its name for messages, and its XML events. */
  public record Part(String name, InputStream bytes, XMLStreamReader xml) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      bytes.close();
    }
  }

  public Refused tooLarge(Limit what, long allowed) {
    return new Refused(new TooLarge(file.name(), what, allowed));
  }

  /** What a failure to read a part means: a limit when one was passed, else damage. */
  public Refused refusal(String part, Throwable failure) {
    return Unpacking.refusal(file, failure).orElseGet(() -> damaged(part));
  }

  private Refused damaged(String part) {
    return new Refused(new Damaged(file.name(), part));
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException unreadable) {
      throw damaged(file.name());
    }
  }

  private static ZipFile zip(ReportFile file) throws IOException {
    try {
      return new ZipFile(file.path().toFile());
    } catch (ZipException | EOFException broken) {
      throw new Refused(new Damaged(file.name(), file.name()));
    }
  }

  private void checkClaimedSizes() {
    if (zip.size() > limits.archiveParts()) {
      throw tooLarge(Limit.ARCHIVE_PARTS, limits.archiveParts());
    }
    long claimed = 0;
    for (var entry : zip.stream().toList()) {
      claimed += Math.max(0, entry.getSize());
      if (entry.getSize() > Unpacking.allowedByRatio(entry.getCompressedSize(), limits)) {
        throw tooLarge(Limit.PACKING_RATIO, limits.packingRatio());
      }
    }
    if (claimed > limits.unpackedBytes()) {
      throw tooLarge(Limit.UNPACKED_BYTES, limits.unpackedBytes());
    }
  }
}
