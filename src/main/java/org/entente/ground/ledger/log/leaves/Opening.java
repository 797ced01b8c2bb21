package org.entente.ground.ledger.log.leaves;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.entente.ground.ledger.log.Hash;
import org.entente.ground.ledger.log.Malformed;

/**
 * What opens the commitment of a leaf: the salt, and what was committed to, where it is there
 * still. Who has dropped the salt can show nobody any more what a leaf was about, nor can anybody
 * find out by trying.
 */
public final class Opening {

  public static final int SALT_BYTES = 32;

  private static final byte[] DOMAIN = "entente-commitment/v1\n".getBytes(UTF_8);

  private final byte[] salt;
  private final Optional<Content> content;
  private final Optional<byte[]> record;

  /**
   * Puts together what opens a leaf.
   *
   * @param record the record as JSON in UTF-8; absent when it was withdrawn by this revision
   */
  public Opening(byte[] salt, Optional<Content> content, Optional<byte[]> record) {
    this.salt = salt.clone();
    this.content = content;
    this.record = record.map(byte[]::clone);
  }

  public byte[] salt() {
    return salt.clone();
  }

  public Optional<Content> content() {
    return content;
  }

  public Optional<byte[]> record() {
    return record.map(byte[]::clone);
  }

  public static Hash commitment(byte[] salt, Content content) {
    if (salt.length != SALT_BYTES) {
      throw new Malformed("a salt has 32 bytes, not " + salt.length);
    }
    return Hash.of(DOMAIN, salt, content.bytes());
  }

  /** What is wrong between the leaf and what is said to open it. */
  Optional<Fault> fault(Leaf leaf) {
    if (content.isEmpty()) {
      return Optional.of(Fault.REMOVED);
    }
    var said = content.get();
    if (salt.length != SALT_BYTES || !commitment(salt, said).equals(leaf.commitment())) {
      return Optional.of(Fault.CONTENT);
    }
    var hash = record.map(bytes -> Hash.of(bytes).toString()).orElse(Content.WITHDRAWN);
    if (!said.find(Content.RECORD).equals(Optional.of(hash))) {
      return Optional.of(Fault.RECORD);
    }
    return agrees(said, leaf) ? Optional.empty() : Optional.of(Fault.LEAF);
  }

  private static boolean agrees(Content said, Leaf leaf) {
    return said.find("type").equals(Optional.of(leaf.type()))
        && said.find("owner").equals(Optional.of(leaf.owner().toString()))
        && said.find("time").equals(Optional.of(leaf.time().toString()));
  }
}
