package org.entente.ground.ledger.log.notes;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;

/** Signs notes with a private key under a name. Printing it shows the public key alone. */
public final class NoteSigner {

  private final NoteKey key;
  private final PrivateKey secret;

  public NoteSigner(String name, Algorithm algorithm, KeyPair pair) {
    this.key = NoteKey.of(name, algorithm, pair.getPublic());
    this.secret = pair.getPrivate();
  }

  /** What verifies the signatures made here. */
  public NoteKey key() {
    return key;
  }

  /** Signs a text; the time is part of what is signed where the algorithm wants one. */
  public Note.Signature sign(String text, Instant at) {
    var algorithm = key.algorithm();
    long time = at.getEpochSecond();
    var signature = sign(algorithm.message(key.name(), text, time));
    var made = ByteBuffer.allocate(Note.Signature.ID_BYTES + algorithm.madeBytes()).put(key.id());
    if (algorithm.isTimed()) {
      made.putLong(time);
    }
    return Note.Signature.of(key.name(), made.put(signature).array());
  }

  private byte[] sign(byte[] message) {
    try {
      var maker = Signature.getInstance(key.algorithm().jdkName());
      maker.initSign(secret);
      maker.update(message);
      return maker.sign();
    } catch (GeneralSecurityException unfit) {
      throw new IllegalStateException("the key of " + key.name() + " does not sign", unfit);
    }
  }

  @Override
  public String toString() {
    return "signer of " + key;
  }
}
