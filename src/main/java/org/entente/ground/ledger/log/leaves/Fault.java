package org.entente.ground.ledger.log.leaves;

/** How an entry can differ from what was logged. */
public enum Fault {
  /** The leaf is not the one whose hash stands in the tree. */
  LEAF("its type, owner, time, predecessor or commitment is not what was logged"),
  /** The commitment is not to what is shown: the lines about the record, or the salt. */
  CONTENT("who wrote it, when, why, from where or under which label is not what was logged"),
  /** The lines hold, but the record is another. */
  RECORD("the record itself is not what was logged"),
  /** There is a salt, and nothing that it opens. */
  REMOVED("it was logged, and is not there any more"),
  /** It was recorded long before a checkpoint that did not know it. */
  LATE("it says to be older than a checkpoint that did not know it: backdated, or logged late"),
  /** The tree does not hold together here. */
  TREE("the hashes of the tree do not fit one another");

  private final String words;

  Fault(String words) {
    this.words = words;
  }

  /** For a person, as the rest of a sentence about an entry. */
  public String words() {
    return words;
  }
}
