package org.entente.mechanisms.intake.format.xlsx;

import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.entente.mechanisms.intake.format.excerpts.Excerpt;

/** Rewrites the XML of a sheet so that it holds an excerpt of its rows and one more column. */
final class SheetExcerpt implements XmlCopy.Rewriting {

  /** What names rows that may be gone, or keeps people from writing. */
  private static final Set<String> LEFT_AWAY =
      Set.of(
          "dimension",
          "sheetProtection",
          "protectedRanges",
          "autoFilter",
          "sortState",
          "hyperlinks",
          "rowBreaks",
          "tableParts");

  private static final int WIDTH = 60;

  private final Excerpt excerpt;
  private boolean widened;
  private int lastRow;

  SheetExcerpt(Excerpt excerpt) {
    this.excerpt = excerpt;
  }

  @Override
  public boolean opens(XmlCopy copy) throws XMLStreamException {
    return switch (copy.name()) {
      case String name when LEFT_AWAY.contains(name) -> copy.skip();
      case "sheetPr" -> copy.start("filterMode");
      case "sheetView", "pane" -> copy.start("topLeftCell");
      case "cols" -> columns(copy);
      case "sheetData" -> data(copy);
      case "row" -> row(copy);
      case "mergeCells" -> merges(copy);
      default -> copy.start();
    };
  }

  /** The widths of the columns up to ours, then ours. */
  private boolean columns(XmlCopy copy) throws XMLStreamException {
    copy.start();
    while (copy.next()) {
      int last = Integer.parseInt(copy.attribute("max"));
      if (Integer.parseInt(copy.attribute("min")) > excerpt.column()) {
        copy.skip();
        continue;
      }
      copy.start("max");
      copy.out().writeAttribute("max", Integer.toString(Math.min(last, excerpt.column())));
      copy.rest(XmlCopy::start);
    }
    ourColumn(copy);
    copy.out().writeEndElement();
    return false;
  }

  private void ourColumn(XmlCopy copy) throws XMLStreamException {
    var number = Integer.toString(excerpt.column() + 1);
    copy.startLike("col");
    copy.out().writeAttribute("min", number);
    copy.out().writeAttribute("max", number);
    copy.out().writeAttribute("width", Integer.toString(WIDTH));
    copy.out().writeAttribute("customWidth", "1");
    copy.out().writeEndElement();
    widened = true;
  }

  private boolean data(XmlCopy copy) throws XMLStreamException {
    if (!widened) {
      copy.startLike("cols");
      ourColumn(copy);
      copy.out().writeEndElement();
    }
    return copy.start();
  }

  private boolean row(XmlCopy copy) throws XMLStreamException {
    var written = copy.attribute("r");
    lastRow = written.isEmpty() ? lastRow + 1 : Integer.parseInt(written);
    if (!excerpt.keeps(lastRow)) {
      return copy.skip();
    }
    var place = Integer.toString(excerpt.placeOf(lastRow));
    copy.start("r", "spans", "hidden");
    copy.out().writeAttribute("r", place);
    var style = cells(copy, place);
    var beside = excerpt.beside(lastRow);
    if (!beside.isBlank()) {
      ourCell(copy, place, lastRow == excerpt.headingRow() ? style : "", beside);
    }
    copy.out().writeEndElement();
    return false;
  }

  /** Copies the cells up to our column; the style of the last of them. */
  private String cells(XmlCopy copy, String place) throws XMLStreamException {
    var style = "";
    int column = -1;
    while (copy.next()) {
      if (!copy.name().equals("c")) {
        copy.skip();
        continue;
      }
      var letters = copy.attribute("r").replaceAll("[^A-Z]", "");
      column = letters.isEmpty() ? column + 1 : Letters.column(letters);
      if (column >= excerpt.column()) {
        copy.skip();
        continue;
      }
      style = copy.attribute("s");
      copy.start("r");
      copy.out().writeAttribute("r", Letters.of(column) + place);
      copy.rest(inside -> inside.name().equals("f") ? inside.skip() : inside.start());
    }
    return style;
  }

  private void ourCell(XmlCopy copy, String place, String style, String text)
      throws XMLStreamException {
    var out = copy.out();
    copy.startLike("c");
    out.writeAttribute("r", Letters.of(excerpt.column()) + place);
    if (!style.isEmpty()) {
      out.writeAttribute("s", style);
    }
    out.writeAttribute("t", "inlineStr");
    copy.startLike("is");
    copy.startLike("t");
    out.writeCharacters(text);
    out.writeEndElement();
    out.writeEndElement();
    out.writeEndElement();
  }

  /** Only merges above the data; an element without any would be damage. */
  private boolean merges(XmlCopy copy) throws XMLStreamException {
    boolean any = false;
    while (copy.next()) {
      if (lastRowOf(copy.attribute("ref")) >= excerpt.firstDataRow()) {
        copy.skip();
        continue;
      }
      if (!any) {
        copy.startLike("mergeCells");
        any = true;
      }
      copy.start();
      copy.rest(XmlCopy::start);
    }
    if (any) {
      copy.out().writeEndElement();
    }
    return false;
  }

  private static int lastRowOf(String range) {
    var digits = range.substring(range.indexOf(':') + 1).replaceAll("\\D", "");
    return digits.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(digits);
  }

  /** Columns by their letters, from 0. */
  private static final class Letters {

    private Letters() {}

    static int column(String letters) {
      int column = 0;
      for (int i = 0; i < letters.length(); i++) {
        column = column * 26 + (letters.charAt(i) - 'A' + 1);
      }
      return column - 1;
    }

    static String of(int column) {
      var letters = new StringBuilder();
      for (int left = column + 1; left > 0; left = (left - 1) / 26) {
        letters.insert(0, (char) ('A' + (left - 1) % 26));
      }
      return letters.toString();
    }
  }
}
