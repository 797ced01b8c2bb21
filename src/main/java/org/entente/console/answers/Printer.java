package org.entente.console.answers;

import java.io.PrintWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a verb answers with: one JSON document or text on standard output, all else on error. */
public final class Printer {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final PrintWriter out;
  private final PrintWriter err;

  public Printer(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  public void json(Object document) {
    out.println(JSON.writeValueAsString(document));
    out.flush();
  }

  public void line(String text) {
    out.println(text);
    out.flush();
  }

  /** Progress and messages, which scripts do not read. */
  public void aside(String text) {
    err.println(text);
    err.flush();
  }
}
