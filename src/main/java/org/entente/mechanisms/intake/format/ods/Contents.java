package org.entente.mechanisms.intake.format.ods;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.entente.ground.problem.Refused;
import org.entente.mechanisms.intake.IntakeProblem.Limit;
import org.entente.mechanisms.intake.IntakeProblem.NotAKindWeRead;
import org.entente.mechanisms.intake.format.FoundKind;
import org.entente.mechanisms.intake.format.Sheet;
import org.entente.mechanisms.intake.format.archive.Archive;
import org.entente.mechanisms.intake.format.archive.Attributes;

/** The sheets of an OpenDocument spreadsheet, and which of them their style hides. */
final class Contents {

  static final String PART = "content.xml";
  private static final String MANIFEST = "META-INF/manifest.xml";

  private Contents() {}

  static List<Sheet> sheets(Archive archive) {
    refuseWhenLocked(archive);
    var sheets = new ArrayList<Sheet>();
    var hiding = new HashSet<String>();
    try (var part = archive.xml(PART)) {
      var xml = part.xml();
      var style = "";
      while (xml.hasNext()) {
        if (xml.next() != XMLStreamConstants.START_ELEMENT) {
          continue;
        }
        switch (xml.getLocalName()) {
          case "style" -> style = Attributes.of(xml, "name");
          case "table-properties" -> {
            if (Attributes.of(xml, "display").equals("false")) {
              hiding.add(style);
            }
          }
          case "table" -> sheets.add(sheet(archive, xml, hiding, sheets.size()));
          default -> {}
        }
      }
    } catch (IOException | XMLStreamException broken) {
      throw archive.refusal(PART, broken);
    }
    return List.copyOf(sheets);
  }

  private static Sheet sheet(
      Archive archive, XMLStreamReader xml, Set<String> hiding, int position) {
    if (position >= archive.limits().archiveParts()) {
      throw archive.tooLarge(Limit.ARCHIVE_PARTS, archive.limits().archiveParts());
    }
    boolean hidden = hiding.contains(Attributes.of(xml, "style-name"));
    return new Sheet(position, Attributes.of(xml, "name"), hidden);
  }

  /** A password turns the content into noise; the manifest says so. */
  private static void refuseWhenLocked(Archive archive) {
    if (!archive.has(MANIFEST)) {
      return;
    }
    try (var part = archive.xml(MANIFEST)) {
      var xml = part.xml();
      while (xml.hasNext()) {
        boolean locked =
            xml.next() == XMLStreamConstants.START_ELEMENT
                && xml.getLocalName().equals("encryption-data");
        if (locked) {
          var file = archive.file().name();
          throw new Refused(new NotAKindWeRead(file, FoundKind.ENCRYPTED_OFFICE, List.of("ods")));
        }
      }
    } catch (IOException | XMLStreamException broken) {
      throw archive.refusal(MANIFEST, broken);
    }
  }
}
