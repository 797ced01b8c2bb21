package org.entente.mechanisms.intake.format.forms;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A form: its questions, found by the header that an export gives the column of their answers. That
 * may be the path, with slashes or hyphens, or the bare name when only one question has it.
 */
final class Form {

  /** No form is known: headers and codes stay as they are. */
  static final Form UNKNOWN = new Form(List.of());

  private static final int ENOUGH = 2;

  private final Map<String, Question> byHeader = new HashMap<>();
  private final int size;

  Form(List<Question> questions) {
    this.size = questions.size();
    var twice = new HashSet<String>();
    for (var question : questions) {
      if (byHeader.putIfAbsent(question.name(), question) != null) {
        twice.add(question.name());
      }
    }
    twice.forEach(byHeader::remove);
    for (var question : questions) {
      byHeader.put(question.path(), question);
      byHeader.put(question.path().replace('/', '-'), question);
    }
  }

  Optional<Question> find(String header) {
    var written = header.strip();
    return Optional.ofNullable(byHeader.get(written));
  }

  /** Whether so many of the headers are questions of this form that the rows answer it. */
  boolean isAnsweredUnder(List<String> headers) {
    long known = headers.stream().filter(header -> find(header).isPresent()).count();
    return known >= Math.min(ENOUGH, size) && known > 0;
  }
}
