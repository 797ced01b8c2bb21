package org.entente.guards.planted;

/**
 * One line that a tired engineer could forget, as a change of one compiled class or of the
 * database, with the test that looks where it would leak and how many other locks hold meanwhile.
 *
 * @param what what was forgotten, as the table in the documents says it
 * @param type the class below {@code org.entente} that is changed; all of them when empty
 * @param test the test method below {@code org.entente} that looks
 */
record Leak(String what, String type, Change change, String test, Held held) {

  /** What is changed. */
  sealed interface Change {

    /** A method that always gives the one answer, or does nothing. */
    record Answers(String method, boolean answer) implements Change {}

    /** A method that gives back what it was asked of. */
    record GivesItself(String method) implements Change {}

    /** A method of an instance that gives back the last number it was given, unchanged. */
    record GivesBack(String method) implements Change {}

    /** Words of a statement that were left out or written otherwise. */
    record Written(String words, String instead) implements Change {}

    /** A constant that stands for another. */
    record Named(String constant, String instead) implements Change {}

    /** A method that no longer says who may call it. */
    record Unguarded(String method) implements Change {}

    /** A method that writes what it was given into the log. */
    record Logged(String method) implements Change {}

    /** What a migration forgot, and what takes that back; {@code APPLICATION} is its role. */
    record Migrated(String forgetful, String back) implements Change {}
  }

  /** By what else it is held: the test sees nothing of it until these are open too. */
  enum Held {
    BY_NOTHING(0),
    BY_ROW_SECURITY(1),
    BY_ROW_SECURITY_AND_THE_GATE(2);

    private final int locks;

    Held(int locks) {
      this.locks = locks;
    }

    int locks() {
      return locks;
    }
  }

  static Leak of(String what, String type, Change change, String test) {
    return new Leak(what, type, change, test, Held.BY_NOTHING);
  }

  Leak held(Held by) {
    return new Leak(what, type, change, test, by);
  }

  boolean isIn(String className) {
    return !(change instanceof Change.Migrated)
        && (type.isEmpty() || className.equals("org.entente." + type));
  }

  /** A change of every class need not change each of them. */
  boolean isEverywhere() {
    return type.isEmpty();
  }

  String testClass() {
    return "org.entente." + test.substring(0, test.lastIndexOf('.'));
  }

  String testMethod() {
    return test.substring(test.lastIndexOf('.') + 1);
  }

  /** Its line in the documents. */
  String line() {
    var simple = testClass().substring(testClass().lastIndexOf('.') + 1);
    var noticed =
        switch (held) {
          case BY_NOTHING -> "`" + simple + "`";
          case BY_ROW_SECURITY -> "held by row-level security; both open: `" + simple + "`";
          case BY_ROW_SECURITY_AND_THE_GATE ->
              "held by row-level security, then by the gate; all open: `" + simple + "`";
        };
    return "| " + what + " | " + noticed + " |";
  }

  @Override
  public String toString() {
    return what;
  }
}
