package org.entente.registers.situations.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.entente.ground.shell.Words;
import org.entente.ground.shell.paper.Drawing;
import org.entente.ground.shell.paper.DrawingSvg;
import org.entente.ground.shell.paper.Paper;
import org.entente.ground.shell.parts.SituationPart.Section;
import org.entente.ground.shell.parts.SituationPart.Sheet;
import org.entente.registers.situations.Situation.Content;

/**
 * A situation report as a word processor's document (Office Open XML), its label at the head and
 * foot of each sheet; from right to left where its language is written so.
 */
final class SituationDocument {

  private static final int DOTS = 1_200;
  private static final int POINTS_ACROSS = 420;

  /** Between paragraphs, in twentieths of a point. */
  private static final int SPACE = 100;

  private final Content content;
  private final String label;
  private final String about;

  SituationDocument(Content content, String label, String about) {
    this.content = content;
    this.label = label;
    this.about = about;
  }

  void write(List<Section> sections, Words words, Paper paper, OutputStream out)
      throws IOException {
    try (var document = new XWPFDocument()) {
      var page = new Sheets(document, words, paper);
      page.edges(label);
      page.say(content.title(), 18, true);
      page.say(about, 10, false);
      texts(page, words);
      for (var section : sections) {
        page.section(section);
      }
      document.write(out);
    }
  }

  private void texts(Sheets page, Words words) {
    var texts = content.texts();
    page.passage(words.say("situations.field.summary"), texts.summary());
    page.passage(words.say("situations.field.concerns"), texts.concerns());
    page.passage(words.say("situations.field.next"), texts.next());
  }

  /** What is put into the document, in the direction of its language. */
  private record Sheets(XWPFDocument document, Words words, Paper paper) {

    void edges(String label) {
      edge(document.createHeader(HeaderFooterType.DEFAULT), label);
      edge(document.createFooter(HeaderFooterType.DEFAULT), label);
    }

    private void edge(XWPFHeaderFooter edge, String label) {
      var line = directed(edge.createParagraph());
      line.setAlignment(ParagraphAlignment.CENTER);
      put(line, label, 9, true);
    }

    void passage(String heading, String text) {
      if (!text.isEmpty()) {
        say(heading, 13, true);
        text.lines().forEach(line -> say(line, 10, false));
      }
    }

    void section(Section section) throws IOException {
      say(section.title(), 13, true);
      for (var fact : section.facts()) {
        var line = paragraph();
        put(line, fact.heading() + ": ", 10, false);
        put(line, fact.value(), 10, true);
        put(line, " (" + fact.basis() + ")", 8, false);
      }
      if (section.map().isPresent()) {
        picture(section.map().get());
      }
      section.sheets().forEach(this::table);
      section.notes().forEach(note -> say(note, 8, false));
    }

    private void picture(Drawing drawing) throws IOException {
      var image = new ByteArrayOutputStream();
      paper.png(DrawingSvg.whole(drawing, words.language().rightToLeft()), DOTS, image);
      int high = POINTS_ACROSS * (drawing.height() + 160) / drawing.width();
      try {
        paragraph()
            .createRun()
            .addPicture(
                new ByteArrayInputStream(image.toByteArray()),
                PictureType.PNG,
                "map.png",
                Units.toEMU(POINTS_ACROSS),
                Units.toEMU(high));
      } catch (InvalidFormatException ours) {
        throw new IOException("the map is no picture", ours);
      }
    }

    private void table(Sheet sheet) {
      say(sheet.title(), 10, true);
      var table = document.createTable(sheet.rows().size() + 1, sheet.head().size());
      table.setWidth("100%");
      if (words.language().rightToLeft()) {
        table.getCTTbl().getTblPr().addNewBidiVisual();
      }
      table.getRow(0).setRepeatHeader(true);
      for (int column = 0; column < sheet.head().size(); column++) {
        put(first(table.getRow(0).getCell(column)), sheet.head().get(column), 9, true);
        for (int row = 0; row < sheet.rows().size(); row++) {
          var cell = table.getRow(row + 1).getCell(column);
          put(first(cell), sheet.rows().get(row).get(column), 9, false);
        }
      }
    }

    private XWPFParagraph first(XWPFTableCell cell) {
      return directed(cell.getParagraphs().getFirst());
    }

    void say(String text, int size, boolean bold) {
      put(paragraph(), text, size, bold);
    }

    private XWPFParagraph paragraph() {
      var paragraph = directed(document.createParagraph());
      paragraph.setSpacingBefore(SPACE);
      paragraph.setSpacingAfter(SPACE);
      return paragraph;
    }

    private XWPFParagraph directed(XWPFParagraph paragraph) {
      if (words.language().rightToLeft()) {
        var properties = paragraph.getCTP();
        (properties.isSetPPr() ? properties.getPPr() : properties.addNewPPr()).addNewBidi();
      }
      return paragraph;
    }

    private void put(XWPFParagraph paragraph, String text, int size, boolean bold) {
      var run = paragraph.createRun();
      run.setText(text);
      run.setFontSize(size);
      run.setBold(bold);
      if (words.language().rightToLeft()) {
        var properties = run.getCTR();
        (properties.isSetRPr() ? properties.getRPr() : properties.addNewRPr()).addNewRtl();
      }
    }
  }
}
