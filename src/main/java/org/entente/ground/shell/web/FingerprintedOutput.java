package org.entente.ground.shell.web;

import gg.jte.TemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/**
 * Keeps a page as bytes and takes its fingerprint on the way, passing over what differs each time
 * though the page says the same: the token of its forms, the minute at which it was made.
 */
final class FingerprintedOutput implements TemplateOutput {

  private final Utf8ByteOutput bytes = new Utf8ByteOutput();
  private final MessageDigest seen;
  private final Set<String> passedOver;

  /** The session goes into the fingerprint: a token does not outlive it, so no page may. */
  FingerprintedOutput(String session, Set<String> passedOver) {
    this.passedOver = Set.copyOf(passedOver);
    try {
      seen = MessageDigest.getInstance("SHA-256");
      seen.update(session.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException every) {
      throw new IllegalStateException("every Java has SHA-256", every);
    }
  }

  @Override
  public void writeContent(String text) {
    see(text);
    bytes.writeContent(text);
  }

  @Override
  public void writeContent(String text, int begin, int end) {
    see(text.substring(begin, end));
    bytes.writeContent(text, begin, end);
  }

  private void see(String text) {
    if (!passedOver.contains(text)) {
      seen.update(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  @Override
  public void writeBinaryContent(byte[] compiled) {
    seen.update(compiled);
    bytes.writeBinaryContent(compiled);
  }

  int length() {
    return bytes.getContentLength();
  }

  void writeTo(OutputStream out) throws IOException {
    bytes.writeTo(out);
  }

  /** A weak ETag: the same page to a reader, not the same bytes. Ends the fingerprint. */
  String etag() {
    return "W/\"" + HexFormat.of().formatHex(seen.digest(), 0, 12) + "\"";
  }
}
