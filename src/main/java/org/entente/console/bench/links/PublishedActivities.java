package org.entente.console.bench.links;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLStreamException;
import org.entente.mechanisms.intake.iati.model.ActivityReading;
import org.entente.mechanisms.intake.iati.tree.RecordReader;
import org.entente.mechanisms.intake.iati.tree.RecordReader.Bounds;
import org.entente.registers.activities.linking.IatiAccount;
import org.entente.registers.activities.linking.judging.Told;

/** The activities in the IATI files of a folder as accounts, each identifier once. */
final class PublishedActivities {

  private PublishedActivities() {}

  static List<Told> in(Path folder) throws IOException {
    var accounts = new LinkedHashMap<String, Told>();
    try (var files = Files.newDirectoryStream(folder, "*.xml{,.gz}")) {
      var paths = new ArrayList<Path>();
      files.forEach(paths::add);
      for (var path : paths.stream().sorted().toList()) {
        read(path, accounts);
      }
    }
    return List.copyOf(accounts.values());
  }

  private static void read(Path path, Map<String, Told> accounts) throws IOException {
    try (var bytes = open(path)) {
      var reader = new RecordReader(bytes, Bounds.STANDARD);
      for (var record = reader.next(); record.isPresent(); record = reader.next()) {
        var activity = ActivityReading.of(record.get());
        var account = IatiAccount.of(activity.identifier(), activity);
        accounts.putIfAbsent(account.id(), account);
      }
    } catch (XMLStreamException notWellFormed) {
      throw new IOException(path + " is not well-formed", notWellFormed);
    }
  }

  private static InputStream open(Path path) throws IOException {
    var bytes = new BufferedInputStream(Files.newInputStream(path));
    return path.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
  }
}
