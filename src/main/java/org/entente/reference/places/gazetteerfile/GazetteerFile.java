package org.entente.reference.places.gazetteerfile;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.entente.ground.problem.Refused;
import org.entente.reference.places.PlacesProblem.GazetteerUnreadable;

/**
 * Reads places from a file, whatever it is called: gazetteer CSV, GeoJSON or TopoJSON, plain or
 * gzipped. Faults of one line are handed on as values; a file of another kind is refused.
 */
public final class GazetteerFile {

  private static final int BUFFER = 1 << 17;
  private static final int HEAD = 1024;
  private static final int SHOWN = 20;
  private static final String GZIP = "\u001f\u008b";

  private GazetteerFile() {}

  /** Hands each reading on as it comes; a TopoJSON file's at its end, where its arcs are known. */
  public static void read(String file, InputStream bytes, Limits limits, Consumer<Reading> sink)
      throws IOException {
    try {
      var capped = new CappedStream(unpacked(bytes), file, limits.bytes());
      var content = new BufferedInputStream(capped, BUFFER);
      var head = head(content);
      if (head.isBlank() || head.indexOf('\0') >= 0) {
        throw unreadable(file, head);
      }
      if (head.stripLeading().startsWith("{")) {
        new JsonPlaces(file, limits, sink).read(content);
      } else {
        new CsvPlaces(file, sink).read(content);
      }
    } catch (ZipException broken) {
      throw unreadable(file, String.valueOf(broken.getMessage()));
    }
  }

  private static InputStream unpacked(InputStream bytes) throws IOException {
    var content = new BufferedInputStream(bytes);
    return head(content).startsWith(GZIP) ? new GZIPInputStream(content) : content;
  }

  /** The first bytes, each as one letter, without a byte order mark; they stay to be read. */
  private static String head(BufferedInputStream content) throws IOException {
    content.mark(HEAD);
    var head = new String(content.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
    content.reset();
    return head.startsWith("\u00ef\u00bb\u00bf") ? head.substring(3) : head;
  }

  private static Refused unreadable(String file, String value) {
    var shown = value.substring(0, Math.min(SHOWN, value.length())).replaceAll("\\p{C}", "?");
    return new Refused(new GazetteerUnreadable(file, "start", shown));
  }
}
