package org.entente.ground.ledger.log.notes;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.ground.ledger.log.Hash;
import org.entente.ground.ledger.log.Malformed;
import org.entente.ground.ledger.log.Proofs;
import org.entente.ground.ledger.log.Text;

/**
 * A proof that can be verified far from any network (C2SP tlog-proof): an index, the path from the
 * leaf up, the checkpoint it leads to, and whatever else the reader needs, which nothing vouches
 * for until it has been hashed.
 */
public record LogProof(Optional<byte[]> extra, long index, List<Hash> path, Note checkpoint) {

  private static final String FIRST = "c2sp.org/tlog-proof@v1";

  public LogProof {
    path = List.copyOf(path);
    extra = extra.map(byte[]::clone);
  }

  public static boolean isOne(String text) {
    return text.startsWith(FIRST + "\n");
  }

  public static LogProof read(String text) {
    int end = text.indexOf("\n\n");
    if (end < 0 || !isOne(text)) {
      throw new Malformed("no proof: " + Text.excerpt(text));
    }
    var lines = List.of(text.substring(0, end).split("\n", -1));
    boolean more = lines.size() > 1 && lines.get(1).startsWith("extra ");
    int at = more ? 2 : 1;
    if (lines.size() <= at) {
      throw new Malformed("a proof without an index");
    }
    return new LogProof(
        more ? Optional.of(Text.bytes(Text.after("extra", lines.get(1)))) : Optional.empty(),
        Text.number(Text.after("index", lines.get(at))),
        lines.subList(at + 1, lines.size()).stream().map(Hash::read).toList(),
        Note.read(text.substring(end + 2)));
  }

  public String written() {
    var more = extra.map(bytes -> "extra " + Text.base64(bytes) + "\n").orElse("");
    return FIRST
        + "\n"
        + more
        + "index "
        + index
        + "\n"
        + path.stream().map(hash -> hash + "\n").collect(Collectors.joining())
        + "\n"
        + checkpoint.written();
  }

  /** Whether the path leads from the leaf to the root of its checkpoint. */
  public boolean leadsFrom(Hash leaf) {
    var head = Checkpoint.read(checkpoint.text());
    return Proofs.includes(head.root(), leaf, index, head.size(), path);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LogProof that && written().equals(that.written());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(new Object[] {index, path, checkpoint});
  }
}
