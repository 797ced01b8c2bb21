package org.entente.ground.shell.paper;

import java.util.List;
import java.util.Locale;

/**
 * A drawing as SVG 1.1 that stands alone: colours within, a scale bar, an arrow to the north, and
 * below it the legend and the notes unless the page around says them.
 */
public final class DrawingSvg {

  private static final int MARGIN = 12;
  private static final int LINE = 18;
  private static final int HEAD = 34;
  private static final String HATCH =
      """
      <defs><pattern id="none" width="6" height="6" patternUnits="userSpaceOnUse">\
      <path d="M0 6L6 0" stroke="%1$s" stroke-width="0.7"/></pattern>\
      <pattern id="withheld" width="6" height="6" patternUnits="userSpaceOnUse">\
      <path d="M0 6L6 0M0 0L6 6" stroke="%1$s" stroke-width="0.7"/></pattern></defs>\
      """;

  private final Drawing drawing;
  private final boolean rightToLeft;
  private final StringBuilder svg = new StringBuilder();

  private DrawingSvg(Drawing drawing, boolean rightToLeft) {
    this.drawing = drawing;
    this.rightToLeft = rightToLeft;
  }

  /**
   * The map, its scale and its arrow, for a page that says the rest: as large as so many CSS pixels
   * across and down allow.
   */
  public static String bare(Drawing drawing, int across, int down) {
    var made = new DrawingSvg(drawing, false);
    int height = drawing.height() + 2 * LINE;
    double scale = Math.min((double) across / drawing.width(), (double) down / height);
    made.open(height, 0, scale);
    made.map(0);
    made.scale(drawing.height() + LINE);
    return made.close();
  }

  /** A small field in the colour of a class. */
  public static String swatch(Drawing.Step step) {
    var made = new DrawingSvg(new Drawing("", 16, 11, 1, List.of(), List.of(), List.of()), false);
    made.open(11, 0, 1);
    made.field(0, 11, step);
    return made.close();
  }

  /** The whole sheet: title, map, scale, legend and notes. */
  public static String whole(Drawing drawing, boolean rightToLeft) {
    var made = new DrawingSvg(drawing, rightToLeft);
    int lines = drawing.legend().size() + drawing.notes().size() + 2;
    made.open(HEAD + drawing.height() + LINE * lines + 2 * MARGIN, MARGIN, 1);
    made.text(made.start(), 20, 18, drawing.title());
    made.map(HEAD);
    made.below(HEAD + drawing.height() + LINE);
    return made.close();
  }

  private void open(int height, int margin, double scale) {
    int width = drawing.width() + 2 * margin;
    add(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"%d 0 %d"
            + " %d\" font-family=\"%s\" fill=\"%s\" role=\"img\">",
        (int) (width * scale),
        (int) (height * scale),
        -margin,
        width,
        height,
        Paper.LETTERS,
        PaperColours.of("ink"));
    add("<title>%s</title>", escaped(drawing.title()));
    add(HATCH, PaperColours.of("hatch"));
    if (margin > 0) {
      add(
          "<rect x=\"%d\" y=\"0\" width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>",
          -margin, width, height);
    }
  }

  private void map(int top) {
    add("<g transform=\"translate(0 %d)\" stroke=\"%s\" stroke-width=\"0.6\">", top, "#ffffff");
    for (var area : drawing.areas()) {
      add(
          "<path d=\"%s\" fill=\"%s\"%s><title>%s</title></path>",
          area.path(),
          fill(area.cssClass()),
          area.cssClass().startsWith("hatch") ? " stroke=\"" + PaperColours.of("hatch") + "\"" : "",
          escaped(area.says()));
    }
    add("</g>");
    north(top);
  }

  private void north(int top) {
    int x = drawing.width() - 14;
    add("<path d=\"M%1$d %2$dl6 16l-6 -4l-6 4z\"/>", x, top + 14);
    add("<text x=\"%d\" y=\"%d\" font-size=\"11\" text-anchor=\"middle\">N</text>", x, top + 11);
  }

  private void scale(int top) {
    int kilometres = drawing.scaleKilometres();
    double length = kilometres / drawing.kilometresPerUnit();
    add(
        "<path d=\"M1 %dv6h%.1fv-6\" fill=\"none\" stroke=\"%s\" stroke-width=\"1\"/>",
        top - 6, length, PaperColours.of("ink"));
    add(
        "<text x=\"%.1f\" y=\"%d\" font-size=\"11\" text-anchor=\"start\">%d km</text>",
        length + 6, top + 2, kilometres);
  }

  private void below(int top) {
    int y = top;
    scale(y);
    for (var step : drawing.legend()) {
      y += LINE;
      int x = rightToLeft ? drawing.width() - 16 : 0;
      field(x, y, step);
      text(rightToLeft ? drawing.width() - 24 : 24, y, 12, step.says());
    }
    for (var note : drawing.notes()) {
      y += LINE;
      text(start(), y, 10, note);
    }
  }

  private void field(int x, int y, Drawing.Step step) {
    add(
        "<rect x=\"%d\" y=\"%d\" width=\"16\" height=\"11\" fill=\"%s\" stroke=\"%s\"/>",
        x, y - 11, fill(step.cssClass()), PaperColours.of("hatch"));
  }

  private int start() {
    return rightToLeft ? drawing.width() : 0;
  }

  private void text(int x, int y, int size, String said) {
    add(
        "<text x=\"%d\" y=\"%d\" font-size=\"%d\" text-anchor=\"%s\"%s>%s</text>",
        x,
        y,
        size,
        rightToLeft ? "end" : "start",
        rightToLeft ? " xml:lang=\"ar\"" : "",
        escaped(said));
  }

  private static String fill(String cssClass) {
    return switch (cssClass) {
      case "hatch-none" -> "url(#none)";
      case "hatch-withheld" -> "url(#withheld)";
      default -> PaperColours.of(cssClass);
    };
  }

  private String close() {
    return svg.append("</svg>").toString();
  }

  @SuppressWarnings("AnnotateFormatMethod") // its annotation is of no library that we use
  private void add(String pattern, Object... values) {
    svg.append(String.format(Locale.ROOT, pattern, values));
  }

  private static String escaped(String said) {
    return said.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
