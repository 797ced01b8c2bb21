package org.entente.ground.shell.paper;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.ImageTranscoder;
import org.apache.batik.transcoder.image.PNGTranscoder;
import org.entente.ground.shell.Language;
import org.springframework.stereotype.Component;

/**
 * Makes PDF of templates that are written as XHTML, and PNG of drawings. The letters are within,
 * text runs in its language's direction, and nothing is ever fetched from anywhere.
 */
@Component
public class Paper {

  /** The only family of letters on paper. */
  public static final String LETTERS = "DejaVu Sans";

  private static final String LOOK = "paper.css";
  private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";

  private final TemplateEngine templates;

  Paper(TemplateEngine templates) {
    this.templates = templates;
    XRLog.setLoggingEnabled(false);
  }

  /** Columns in the order in which they stand on paper, from the left. */
  public static <T> List<T> fromLeft(List<T> columns, Language language) {
    return language.rightToLeft() ? columns.reversed() : columns;
  }

  /** Writes the template (its name without an ending) with its parameters as PDF. */
  public void pdf(String template, Map<String, Object> with, Language language, OutputStream out)
      throws IOException {
    var page = new StringOutput();
    templates.render(template + ".jte", with, page);
    var builder = new PdfRendererBuilder();
    builder.useFont(() -> letters("DejaVuSans.ttf"), LETTERS);
    builder.useFont(() -> letters("DejaVuSans-Bold.ttf"), LETTERS, 700, FontStyle.NORMAL, true);
    builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
    builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
    builder.defaultTextDirection(language.rightToLeft() ? TextDirection.RTL : TextDirection.LTR);
    builder.useSVGDrawer(new BatikSVGDrawer());
    for (var when : ExternalResourceControlPriority.values()) {
      builder.useExternalResourceAccessControl((_, _) -> false, when);
    }
    builder.withProducer("Entente");
    builder.withHtmlContent(dressed(page.toString()), null);
    builder.toStream(out);
    builder.run();
  }

  /** A page in the look of paper: nothing is fetched while it is printed, so the look is within. */
  private static String dressed(String page) throws IOException {
    try (var look = resource(LOOK)) {
      var css = new String(look.readAllBytes(), StandardCharsets.UTF_8);
      return page.replace("</head>", "<style>" + css + "</style></head>");
    }
  }

  /** Writes an SVG of ours as PNG on white, so many dots wide. */
  public void png(String svg, int width, OutputStream out) throws IOException {
    var maker = new PNGTranscoder();
    maker.addTranscodingHint(ImageTranscoder.KEY_BACKGROUND_COLOR, java.awt.Color.WHITE);
    maker.addTranscodingHint(ImageTranscoder.KEY_WIDTH, (float) width);
    maker.addTranscodingHint(ImageTranscoder.KEY_ALLOW_EXTERNAL_RESOURCES, false);
    try {
      maker.transcode(new TranscoderInput(new StringReader(svg)), new TranscoderOutput(out));
    } catch (TranscoderException ours) {
      throw new IOException("the drawing is none that can be drawn", ours);
    }
  }

  private static InputStream letters(String file) {
    return resource(FONTS + file);
  }

  private static InputStream resource(String name) {
    var found = Paper.class.getResourceAsStream(name);
    if (found == null) {
      throw new IllegalStateException("the program has lost " + name);
    }
    return found;
  }
}
