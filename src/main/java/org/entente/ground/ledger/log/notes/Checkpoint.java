package org.entente.ground.ledger.log.notes;

import java.util.List;
import org.entente.ground.ledger.log.Hash;
import org.entente.ground.ledger.log.Malformed;
import org.entente.ground.ledger.log.Text;
import org.entente.ground.ledger.log.Tree;

/**
 * The head of a log at a size: the text of a note (C2SP tlog-checkpoint), without extension lines,
 * which no monitor could audit; those of other logs are read over.
 */
public record Checkpoint(String origin, long size, Hash root) {

  public Checkpoint {
    if (origin.isBlank() || origin.contains("\n") || size < 0) {
      throw new Malformed("no checkpoint: " + Text.excerpt(origin) + ", size " + size);
    }
  }

  /** The head of a tree as it is now. */
  public static Checkpoint of(String origin, Tree tree) {
    return new Checkpoint(origin, tree.size(), tree.root());
  }

  public static Checkpoint read(String text) {
    var lines = text.split("\n", -1);
    if (lines.length < 4 || !lines[lines.length - 1].isEmpty()) {
      throw new Malformed("a checkpoint has three lines: " + Text.excerpt(text));
    }
    if (List.of(lines).subList(0, lines.length - 1).contains("")) {
      throw new Malformed("an empty line in a checkpoint: " + Text.excerpt(text));
    }
    return new Checkpoint(lines[0], Text.number(lines[1]), Hash.read(lines[2]));
  }

  /** The text that is signed. */
  public String text() {
    return origin + "\n" + size + "\n" + root + "\n";
  }
}
