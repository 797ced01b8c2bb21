package org.entente.console.bench.iati;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.transform.stream.StreamSource;
import org.entente.ground.xml.SafeXml;
import org.entente.mechanisms.intake.iati.standard.SchemaCheck;
import org.entente.mechanisms.intake.iati.tree.RecordReader;
import org.entente.mechanisms.intake.iati.tree.RecordReader.Bounds;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Holds files of activities to the schema, again and again until the virtual machine is warm, and
 * measures the CPU of the thread that does it.
 */
public final class SchemaTrial {

  private static final int ROUNDS = 24;
  private static final int WARM = 7;
  private static final double NANOS = 1e9;
  private static final double MEGABYTE = 1e6;

  private final List<byte[]> files;

  private SchemaTrial(List<byte[]> files) {
    this.files = files;
  }

  /** Seconds of CPU for each megabyte: of a file as a whole, and as an import checks it. */
  public record Figures(double megabytes, double whole, double byRecord, Optional<XmlLint> peer) {}

  /** Reads the files, unpacked if need be, and measures; the peer too if it is installed. */
  public static Figures measure(List<Path> paths) throws IOException, InterruptedException {
    var files = new ArrayList<byte[]>();
    for (var path : paths) {
      files.add(unpacked(path));
    }
    var trial = new SchemaTrial(files);
    double megabytes = files.stream().mapToLong(file -> file.length).sum() / MEGABYTE;
    return new Figures(
        megabytes,
        trial.warm(SchemaTrial::whole) / megabytes,
        trial.warm(SchemaTrial::byRecord) / megabytes,
        XmlLint.measure(files, megabytes));
  }

  private static byte[] unpacked(Path path) throws IOException {
    try (var bytes = new BufferedInputStream(Files.newInputStream(path))) {
      return path.toString().endsWith(".gz")
          ? new GZIPInputStream(bytes).readAllBytes()
          : bytes.readAllBytes();
    }
  }

  /** How a file is checked. */
  private interface Checking {
    void of(byte[] file) throws IOException;
  }

  /** The middle of the last rounds. */
  private double warm(Checking checking) throws IOException {
    var threads = ManagementFactory.getThreadMXBean();
    var seconds = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      long begun = threads.getCurrentThreadCpuTime();
      for (var file : files) {
        checking.of(file);
      }
      seconds[round] = (threads.getCurrentThreadCpuTime() - begun) / NANOS;
    }
    var last = Arrays.copyOfRange(seconds, ROUNDS - WARM, ROUNDS);
    Arrays.sort(last);
    return last[WARM / 2];
  }

  private static void whole(byte[] file) throws IOException {
    var validator = SafeXml.validator(SchemaCheck.activities());
    validator.setErrorHandler(
        new DefaultHandler() {
          @Override
          public void error(SAXParseException fault) {
            // Faults are looked for, not listed.
          }
        });
    try {
      validator.validate(new StreamSource(new ByteArrayInputStream(file)));
    } catch (SAXException notWellFormed) {
      throw new IOException(notWellFormed);
    }
  }

  private static void byRecord(byte[] file) throws IOException {
    try {
      var reader = new RecordReader(new ByteArrayInputStream(file), Bounds.STANDARD);
      var check = SchemaCheck.begin(reader.root(), _ -> {}).orElseThrow();
      for (var record = reader.next(); record.isPresent(); record = reader.next()) {
        check.record(record.get());
      }
      check.end();
    } catch (XMLStreamException notWellFormed) {
      throw new IOException(notWellFormed);
    }
  }
}
