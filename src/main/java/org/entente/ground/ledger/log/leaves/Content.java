package org.entente.ground.ledger.log.leaves;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.ground.ledger.log.Malformed;
import org.entente.ground.ledger.log.Text;

/**
 * All that a revision says, as named lines in a fixed order, which a leaf commits to: the record
 * itself stands there by its hash.
 */
public record Content(Map<String, String> lines) {

  /** The line with the hash of the record in base 64, or {@link #WITHDRAWN}. */
  public static final String RECORD = "content";

  public static final String WITHDRAWN = "withdrawn";

  private static final String FIRST = "entente-revision/v1\n";

  public Content {
    lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
  }

  public static Content read(byte[] bytes) {
    var text = new String(bytes, UTF_8);
    if (!text.startsWith(FIRST) || !text.endsWith("\n")) {
      throw new Malformed("no content of a revision: " + Text.excerpt(text));
    }
    var lines = new LinkedHashMap<String, String>();
    for (var line : text.substring(FIRST.length(), text.length() - 1).split("\n", -1)) {
      int end = line.indexOf(' ');
      if (end < 1) {
        throw new Malformed("a line without a name: " + Text.excerpt(line));
      }
      lines.put(line.substring(0, end), plain(line.substring(end + 1)));
    }
    return new Content(lines);
  }

  public Optional<String> find(String name) {
    return Optional.ofNullable(lines.get(name));
  }

  /** The text that is committed to, in UTF-8. */
  public byte[] bytes() {
    return lines.entrySet().stream()
        .map(line -> line.getKey() + " " + inOneLine(line.getValue()) + "\n")
        .collect(Collectors.joining("", FIRST, ""))
        .getBytes(UTF_8);
  }

  private static String inOneLine(String text) {
    return text.replace("\\", "\\\\").replace("\n", "\\n");
  }

  private static String plain(String line) {
    var text = new StringBuilder();
    for (int at = 0; at < line.length(); at++) {
      char each = line.charAt(at);
      if (each == '\\' && at + 1 < line.length()) {
        at++;
        text.append(line.charAt(at) == 'n' ? '\n' : line.charAt(at));
      } else {
        text.append(each);
      }
    }
    return text.toString();
  }
}
