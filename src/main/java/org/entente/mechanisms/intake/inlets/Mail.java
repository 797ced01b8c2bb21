package org.entente.mechanisms.intake.inlets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.entente.ground.problem.Refused;

/**
 * A mail (RFC 5322, MIME) of which only the attachments matter: every part that has a file name.
 * Parts nest at most a few deep, and headers and parts have a limit, as strangers' mails must.
 */
record Mail(List<GivenFile> attachments) {

  private static final int DEEPEST = 5;
  private static final int MOST_PARTS = 100;
  private static final int LONGEST_HEADER = 64 * 1024;
  private static final int MOST_HEADERS = 1000;

  /** Reads the mail in these bytes; refused when it is none, or carries no file. */
  static Mail read(String file, byte[] bytes) {
    var builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(
        MimeConfig.custom()
            .setMaxHeaderCount(MOST_HEADERS)
            .setMaxHeaderLen(LONGEST_HEADER)
            .setMaxLineLen(-1)
            .build());
    var found = new ArrayList<GivenFile>();
    try {
      gather(builder.parseMessage(new ByteArrayInputStream(bytes)), 0, found);
    } catch (IOException damaged) {
      throw new Refused(new InletProblem.MailUnreadable(file));
    }
    if (found.isEmpty()) {
      throw new Refused(new InletProblem.MailWithoutReport(file));
    }
    return new Mail(List.copyOf(found));
  }

  private static void gather(Entity part, int depth, List<GivenFile> found) throws IOException {
    var body = part.getBody();
    if (body instanceof Multipart several && depth < DEEPEST) {
      for (var each : several.getBodyParts()) {
        gather(each, depth + 1, found);
      }
    }
    var name = part.getFilename() == null ? "" : part.getFilename().strip();
    if (body instanceof SingleBody single && !name.isEmpty() && found.size() < MOST_PARTS) {
      found.add(new GivenFile(name, bytes(single)));
    }
  }

  private static byte[] bytes(SingleBody body) throws IOException {
    try (var in = body.getInputStream()) {
      return in.readAllBytes();
    }
  }
}
