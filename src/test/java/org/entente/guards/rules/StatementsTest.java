package org.entente.guards.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Statements for the database are made of constants; whatever comes from outside is a parameter.
 */
class StatementsTest {

  private static final Path PROGRAM = Path.of("src/main/java");
  private static final String CALL = ".sql(";
  private static final Pattern TEXT =
      Pattern.compile("(?s)\"\"\".*?\"\"\"|\"(?:[^\"\\\\]|\\\\.)*+\"");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][\\w.]*");
  private static final Pattern CONSTANT = Pattern.compile("([A-Za-z]+\\.)?[A-Z0-9_]+");

  /**
   * A private method's own argument: what it is given stands in the same file, and was looked at.
   */
  private static final Set<String> HANDED_ON =
      Set.of("sql", "which", "table", "heads", "revisions");

  /** Names of schemas and fingerprints of the program itself, in places that take no parameter. */
  private static final Set<String> EXCEPT = Set.of("Migrations.java", "LedgerTrial.java");

  @Test
  void everyStatementIsMadeOfConstants() throws IOException {
    var made = new ArrayList<String>();
    int statements = 0;
    try (var files = Files.walk(PROGRAM)) {
      for (var file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
        var calls = statements(Files.readString(file));
        statements += calls.size();
        calls.stream()
            .flatMap(call -> foreign(call).stream())
            .filter(_ -> !EXCEPT.contains(file.getFileName().toString()))
            .forEach(name -> made.add(file.getFileName() + ": " + name));
      }
    }
    assertThat(statements).isGreaterThan(200);
    assertThat(made).isEmpty();
  }

  @Test
  void aStatementIntoWhichSomethingIsWrittenIsNoticed() {
    var careless = "db.sql(\"select 1 from t where name = '\" + name + \"'\").query()";

    assertThat(statements(careless)).hasSize(1).allMatch(call -> foreign(call).contains("name"));
    assertThat(statements("db.sql(\"select (1)\" + COLUMNS)"))
        .allMatch(it -> foreign(it).isEmpty());
  }

  private static List<String> foreign(String argument) {
    return NAME.matcher(argument)
        .results()
        .map(found -> found.group())
        .filter(name -> !CONSTANT.matcher(name).matches() && !HANDED_ON.contains(name))
        .toList();
  }

  /** What stands between the brackets of each call, without texts. */
  private static List<String> statements(String source) {
    var bare = TEXT.matcher(source).replaceAll("");
    var found = new ArrayList<String>();
    for (int at = bare.indexOf(CALL); at >= 0; at = bare.indexOf(CALL, at + 1)) {
      int from = at + CALL.length();
      found.add(bare.substring(from, end(bare, from)));
    }
    return found;
  }

  private static int end(String text, int from) {
    int depth = 1;
    int at = from;
    while (depth > 0) {
      depth += text.charAt(at) == '(' ? 1 : text.charAt(at) == ')' ? -1 : 0;
      at++;
    }
    return at - 1;
  }
}
