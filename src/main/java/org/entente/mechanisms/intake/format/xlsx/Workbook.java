package org.entente.mechanisms.intake.format.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.entente.mechanisms.intake.IntakeProblem.Limit;
import org.entente.mechanisms.intake.format.archive.Archive;
import org.entente.mechanisms.intake.format.archive.Attributes;

/** The table of contents of a workbook: its sheets with their parts, and from when days count. */
record Workbook(List<Entry> entries, boolean countsFrom1904) {

  static final String PART = "xl/workbook.xml";
  private static final String RELATIONS = "xl/_rels/workbook.xml.rels";

  Workbook {
    entries = List.copyOf(entries);
  }

  /** One sheet: its name as written, whether it is hidden, and the archive part with its cells. */
  record Entry(String name, boolean hidden, String part) {}

  static Workbook read(Archive archive) {
    var targets = targets(archive); // each part is the cells of one sheet: taken once
    var entries = new ArrayList<Entry>();
    boolean from1904 = false;
    try (var part = archive.xml(PART)) {
      var xml = part.xml();
      while (xml.hasNext()) {
        if (xml.next() != XMLStreamConstants.START_ELEMENT) {
          continue;
        }
        if (xml.getLocalName().equals("sheet")) {
          entry(xml, targets).filter(entry -> archive.has(entry.part())).ifPresent(entries::add);
          if (entries.size() > archive.limits().archiveParts()) {
            throw archive.tooLarge(Limit.ARCHIVE_PARTS, archive.limits().archiveParts());
          }
        } else if (xml.getLocalName().equals("workbookPr")) {
          from1904 = Attributes.isTrue(Attributes.of(xml, "date1904"));
        }
      }
    } catch (IOException | XMLStreamException broken) {
      throw archive.refusal(PART, broken);
    }
    return new Workbook(entries, from1904);
  }

  private static Optional<Entry> entry(XMLStreamReader xml, Map<String, String> targets) {
    boolean hidden = Attributes.of(xml, "state").toLowerCase(Locale.ROOT).contains("hidden");
    return Optional.ofNullable(targets.remove(Attributes.of(xml, "id")))
        .map(part -> new Entry(Attributes.of(xml, "name"), hidden, part));
  }

  private static Map<String, String> targets(Archive archive) {
    var targets = new HashMap<String, String>();
    try (var part = archive.xml(RELATIONS)) {
      var xml = part.xml();
      while (xml.hasNext()) {
        boolean relation =
            xml.next() == XMLStreamConstants.START_ELEMENT
                && xml.getLocalName().equals("Relationship")
                && Attributes.of(xml, "Type").endsWith("/worksheet");
        if (relation) {
          targets.put(Attributes.of(xml, "Id"), absolute(Attributes.of(xml, "Target")));
        }
      }
    } catch (IOException | XMLStreamException broken) {
      throw archive.refusal(RELATIONS, broken);
    }
    return targets;
  }

  private static String absolute(String target) {
    return target.startsWith("/") ? target.substring(1) : "xl/" + target;
  }
}
