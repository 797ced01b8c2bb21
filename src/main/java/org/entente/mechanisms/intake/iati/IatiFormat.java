package org.entente.mechanisms.intake.iati;

import java.io.ByteArrayInputStream;
import java.util.EnumSet;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.entente.ground.xml.SafeXml;
import org.entente.mechanisms.intake.format.FirstBytes;
import org.entente.mechanisms.intake.format.FoundKind;
import org.entente.mechanisms.intake.format.Limits;
import org.entente.mechanisms.intake.format.Report;
import org.entente.mechanisms.intake.format.ReportFile;
import org.entente.mechanisms.intake.format.ReportFormat;

/** IATI activities in XML: 2.01 to 2.03 as they are, 1.0x told in the words of 2.03. */
public final class IatiFormat implements ReportFormat {

  /** A text with a table in it makes a document look like a web page. */
  private static final Set<FoundKind> MARKED_UP = EnumSet.of(FoundKind.XML, FoundKind.WEB_PAGE);

  @Override
  public String name() {
    return "iati";
  }

  @Override
  public boolean recognises(FirstBytes first) {
    return MARKED_UP.contains(first.kind()) && hasTheRoot(first.head());
  }

  /** The first bytes are enough to come to the root, whatever stands before it. */
  private static boolean hasTheRoot(byte[] head) {
    try {
      var xml = SafeXml.reader(new ByteArrayInputStream(head));
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          return xml.getLocalName().equals("iati-activities");
        }
      }
      return false;
    } catch (XMLStreamException brokenBeforeItsRoot) {
      return false;
    }
  }

  @Override
  public Report open(ReportFile file, Limits limits) {
    return new IatiReport(file, limits);
  }
}
