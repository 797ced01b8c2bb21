package org.entente.ground.ledger.log.notes;

import java.util.List;
import java.util.stream.Collectors;
import org.entente.ground.ledger.log.Hash;
import org.entente.ground.ledger.log.Malformed;
import org.entente.ground.ledger.log.Text;

/**
 * What a log sends to a witness (C2SP tlog-witness, add-checkpoint): from which size on the witness
 * knows it, the proof that it has only grown since, and its newest checkpoint.
 */
public record Submission(long oldSize, List<Hash> proof, Note checkpoint) {

  private static final int LONGEST_PROOF = 63;

  public Submission {
    proof = List.copyOf(proof);
    if (proof.size() > LONGEST_PROOF) {
      throw new Malformed("a proof of more than 63 hashes");
    }
  }

  public static Submission read(String body) {
    int end = body.indexOf("\n\n");
    if (end < 0) {
      throw new Malformed("no empty line before the checkpoint");
    }
    var lines = List.of(body.substring(0, end).split("\n", -1));
    return new Submission(
        Text.number(Text.after("old", lines.getFirst())),
        lines.subList(1, lines.size()).stream().map(Hash::read).toList(),
        Note.read(body.substring(end + 2)));
  }

  public String written() {
    return proof.stream()
        .map(hash -> hash + "\n")
        .collect(Collectors.joining("", "old " + oldSize + "\n", "\n" + checkpoint.written()));
  }
}
