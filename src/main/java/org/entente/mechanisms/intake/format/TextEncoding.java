package org.entente.mechanisms.intake.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.ibm.icu.text.CharsetDetector;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Finds how the letters of a text file are encoded: by its byte order mark, by being faultless
 * UTF-8 from end to end, by the zeros of UTF-16, else by the letter frequencies of its languages.
 */
public final class TextEncoding {

  private static final int LOOKED_AT = 1 << 16;

  /** ISO names stand for what Windows programs really write. */
  private static final Map<String, String> AS_WRITTEN =
      Map.of(
          "ISO-8859-1", "windows-1252",
          "ISO-8859-6", "windows-1256",
          "ISO-8859-9", "windows-1254");

  private TextEncoding() {}

  public static Charset of(Path file) throws IOException {
    byte[] head;
    try (var in = Files.newInputStream(file)) {
      head = in.readNBytes(LOOKED_AT);
    }
    if (startsWith(head, 0xFF, 0xFE)) {
      return UTF_16LE;
    }
    if (startsWith(head, 0xFE, 0xFF)) {
      return UTF_16BE;
    }
    int[] zeros = zerosAtEvenAndOdd(head);
    if (zeros[0] + zeros[1] > head.length / 4) {
      return zeros[0] > zeros[1] ? UTF_16BE : UTF_16LE;
    }
    return isFaultlessUtf8(file) ? UTF_8 : byLetters(file);
  }

  private static boolean startsWith(byte[] head, int first, int second) {
    return head.length > 1 && (head[0] & 0xFF) == first && (head[1] & 0xFF) == second;
  }

  private static int[] zerosAtEvenAndOdd(byte[] head) {
    var zeros = new int[2];
    for (int i = 0; i < head.length; i++) {
      zeros[i % 2] += head[i] == 0 ? 1 : 0;
    }
    return zeros;
  }

  private static boolean isFaultlessUtf8(Path file) throws IOException {
    var strict =
        UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    try (Reader text = new InputStreamReader(Files.newInputStream(file), strict)) {
      text.transferTo(Writer.nullWriter());
      return true;
    } catch (CharacterCodingException fault) {
      return false;
    }
  }

  private static Charset byLetters(Path file) throws IOException {
    for (var match : new CharsetDetector().setText(linesWithAccents(file)).detectAll()) {
      var name = AS_WRITTEN.getOrDefault(match.getName(), match.getName());
      boolean oneByteALetter = name.startsWith("windows-") || name.startsWith("ISO-8859-");
      if (oneByteALetter && Charset.isSupported(name)) {
        return Charset.forName(name);
      }
    }
    return Charset.forName("windows-1252");
  }

  /** Only lines with letters beyond ASCII tell encodings apart. */
  private static byte[] linesWithAccents(Path file) throws IOException {
    var telling = new ByteArrayOutputStream();
    try (var lines = Files.lines(file, ISO_8859_1)) {
      lines
          .filter(line -> line.chars().anyMatch(letter -> letter > 0x7F))
          .limit(2_000)
          .takeWhile(_ -> telling.size() < LOOKED_AT)
          .forEach(line -> telling.writeBytes((line + "\n").getBytes(ISO_8859_1)));
    }
    return telling.toByteArray();
  }
}
