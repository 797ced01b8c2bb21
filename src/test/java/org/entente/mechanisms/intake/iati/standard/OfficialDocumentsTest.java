package org.entente.mechanisms.intake.iati.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.entente.mechanisms.intake.iati.tree.RecordReader;
import org.entente.mechanisms.intake.iati.tree.RecordReader.Bounds;
import org.entente.reference.RealFiles;
import org.junit.jupiter.api.Test;

/** The standard's own documents: some that must pass its schemas, some that must not. */
class OfficialDocumentsTest {

  @Test
  void everyOfficialDocumentGetsTheVerdictThatItsAuthorsSay() throws Exception {
    var documents = documents();
    var wrong = new ArrayList<String>();
    for (var document : documents.entrySet()) {
      boolean mustPass = document.getKey().contains("should-pass");
      if (valid(document.getValue()) != mustPass) {
        wrong.add(document.getKey());
      }
    }

    assertThat(documents).hasSize(471);
    assertThat(wrong).isEmpty();
  }

  private static boolean valid(byte[] document) throws XMLStreamException {
    var findings = new ArrayList<Finding>();
    var reader = new RecordReader(new ByteArrayInputStream(document), Bounds.STANDARD);
    var check = SchemaCheck.begin(reader.root(), findings::add);
    for (var record = reader.next(); record.isPresent(); record = reader.next()) {
      var read = record.get();
      check.ifPresent(open -> open.record(read));
    }
    check.ifPresent(SchemaCheck::end);
    return findings.isEmpty();
  }

  private static Map<String, byte[]> documents() throws IOException {
    var archive = RealFiles.file("iati-standard/schema-tests.tar.gz");
    var documents = new TreeMap<String, byte[]>();
    try (var tar =
        new TarArchiveInputStream(
            new GZIPInputStream(new BufferedInputStream(Files.newInputStream(archive))))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (entry.isFile()) {
          documents.put(entry.getName(), tar.readAllBytes());
        }
      }
    }
    return documents;
  }
}
