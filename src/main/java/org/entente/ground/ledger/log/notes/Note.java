package org.entente.ground.ledger.log.notes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.ground.ledger.log.Malformed;
import org.entente.ground.ledger.log.Text;

/**
 * A text and the signatures under it (C2SP signed-note). Of what stands in a note nothing may be
 * believed before {@link #signedBy} has verified it.
 *
 * @param text ends with a newline, which is signed with it
 */
public record Note(String text, List<Signature> signatures) {

  /** Sixteen signatures that hold against quantum computers fit into it twice. */
  public static final int LONGEST = 1 << 17;

  private static final String DASH = "— ";
  private static final String BETWEEN = "\n\n";

  public Note {
    signatures = List.copyOf(signatures);
    if (!text.endsWith("\n") || text.chars().anyMatch(each -> each < ' ' && each != '\n')) {
      throw new Malformed("the text of a note ends with a newline and has no other controls");
    }
  }

  /**
   * One line under a note.
   *
   * @param base64 the id of the key in four bytes, then what its algorithm makes
   */
  public record Signature(String name, String base64) {

    static final int ID_BYTES = 4;

    public Signature {
      NoteKey.checkName(name);
      if (Text.bytes(base64).length <= ID_BYTES) {
        throw new Malformed("too short a signature by " + name);
      }
    }

    static Signature of(String name, byte[] bytes) {
      return new Signature(name, Text.base64(bytes));
    }

    /** Reads one line, without the newline at its end. */
    public static Signature read(String line) {
      if (!line.startsWith(DASH)) {
        throw new Malformed("no line of a signature: " + Text.excerpt(line));
      }
      var parts = line.substring(DASH.length()).split(" ", -1);
      if (parts.length != 2) {
        throw new Malformed("a signature is a name and base 64: " + Text.excerpt(line));
      }
      return new Signature(parts[0], parts[1]);
    }

    /** The line, with the newline at its end. */
    public String written() {
      return DASH + name + " " + base64 + "\n";
    }

    boolean isBy(NoteKey key) {
      var id = Arrays.copyOf(Text.bytes(base64), ID_BYTES);
      return name.equals(key.name()) && Arrays.equals(key.id(), id);
    }

    /** What the algorithm made. */
    byte[] made() {
      var bytes = Text.bytes(base64);
      return Arrays.copyOfRange(bytes, ID_BYTES, bytes.length);
    }
  }

  /** Reads a note with at least one signature. */
  public static Note read(String written) {
    int end = written.lastIndexOf(BETWEEN);
    if (written.length() > LONGEST || end < 0 || !written.endsWith("\n")) {
      throw new Malformed("no note: " + Text.excerpt(written));
    }
    var signatures =
        written.substring(end + BETWEEN.length()).lines().map(Signature::read).toList();
    if (signatures.isEmpty()) {
      throw new Malformed("a note without signatures: " + Text.excerpt(written));
    }
    return new Note(written.substring(0, end + 1), signatures);
  }

  /** The note as it is sent and kept. */
  public String written() {
    return signatures.stream()
        .map(Signature::written)
        .collect(Collectors.joining("", text + "\n", ""));
  }

  /** The same note with more signatures under it; those that stand there already stay alone. */
  public Note with(List<Signature> more) {
    return new Note(text, Stream.concat(signatures.stream(), more.stream()).distinct().toList());
  }

  /**
   * What the given keys have signed of it, in the order of the keys. Empty when none has, and when
   * a line says it were by one of them and is not: such a note is to be believed in nothing.
   */
  public List<Signed> signedBy(List<NoteKey> keys) {
    var signed = new ArrayList<Signed>();
    for (var key : keys) {
      for (var signature : signatures) {
        if (signature.isBy(key)) {
          Optional<Signed> verified = key.verify(text, signature.made());
          if (verified.isEmpty()) {
            return List.of();
          }
          signed.add(verified.get());
        }
      }
    }
    return List.copyOf(signed);
  }
}
