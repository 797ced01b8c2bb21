package org.entente.mechanisms.intake.format.json;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import org.entente.ground.problem.Refused;
import org.entente.mechanisms.intake.IntakeProblem.Damaged;
import org.entente.mechanisms.intake.IntakeProblem.Limit;
import org.entente.mechanisms.intake.IntakeProblem.TooLarge;
import org.entente.mechanisms.intake.format.Limits;
import org.entente.mechanisms.intake.format.ReportFile;
import org.entente.mechanisms.intake.format.TextEncoding;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** A JSON file that can be read from its beginning as often as needed. */
record Document(ReportFile file, Limits limits, Charset charset) {

  static final int DEEPEST = 100;
  private static final int LONGEST_TEXT = 1 << 22;
  private static final int LONGEST_NAME = 1_000;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(LONGEST_TEXT)
                  .maxNameLength(LONGEST_NAME)
                  .build())
          .build();

  static Document of(ReportFile file, Limits limits) throws IOException {
    return new Document(file, limits, TextEncoding.of(file.path()));
  }

  /** The events of the document from its beginning; the caller closes them. */
  JsonParser parser() {
    try {
      return JSON.createParser(ObjectReadContext.empty(), text());
    } catch (IOException unreadable) {
      throw damaged("1");
    }
  }

  private Reader text() throws IOException {
    var in = new PushbackReader(new InputStreamReader(Files.newInputStream(file.path()), charset));
    int first = in.read();
    if (first >= 0 && first != 0xFEFF) {
      in.unread(first);
    }
    return in;
  }

  /** What a failure of the parser means: a limit when one was passed, else damage at its line. */
  Refused refusal(JacksonException failure) {
    if (failure instanceof StreamConstraintsException) {
      boolean deep = failure.getOriginalMessage().contains("depth");
      return deep
          ? tooLarge(Limit.NESTING, DEEPEST)
          : tooLarge(Limit.CELL_LENGTH, limits.cellLength());
    }
    var at = failure.getLocation();
    return damaged(at == null ? "1" : Integer.toString(Math.max(1, at.getLineNr())));
  }

  Refused damaged(String part) {
    return new Refused(new Damaged(file.name(), part));
  }

  Refused tooLarge(Limit what, long allowed) {
    return new Refused(new TooLarge(file.name(), what, allowed));
  }
}
