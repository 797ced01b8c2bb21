package org.entente.console;

import java.io.PrintWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a verb answers with: one JSON document or text on standard output, all else on error. */
final class Printer {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final PrintWriter out;
  private final PrintWriter err;

  Printer(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  void json(Object document) {
    out.println(JSON.writeValueAsString(document));
    out.flush();
  }

  void line(String text) {
    out.println(text);
    out.flush();
  }

  /** Progress and messages, which scripts do not read. */
  void aside(String text) {
    err.println(text);
    err.flush();
  }
}
