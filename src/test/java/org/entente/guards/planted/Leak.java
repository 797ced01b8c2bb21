package org.entente.guards.planted;

/**
 * One line that a tired engineer could forget, as a change of one compiled class, with the test
 * that looks where it would leak and the lock that has to notice.
 *
 * @param type the class below {@code org.entente} that is changed
 * @param test the test method below {@code org.entente} that looks
 */
record Leak(String type, Change change, String test, Caught caught) {

  /** What is changed in the class. */
  sealed interface Change {

    /** A method that always gives the one answer, or does nothing. */
    record Answers(String method, boolean answer) implements Change {}

    /** A method that gives back what it was asked of. */
    record GivesItself(String method) implements Change {}

    /** Words of a statement that were left out or written otherwise. */
    record Written(String words, String instead) implements Change {}
  }

  /** Who notices. */
  enum Caught {
    /** The test fails. */
    BY_THE_TEST,
    /** The test sees nothing of it: the database's policy still hides the rows. */
    BY_ROW_SECURITY
  }

  static Leak answering(String type, String method, boolean answer, String test) {
    return new Leak(type, new Change.Answers(method, answer), test, Caught.BY_THE_TEST);
  }

  static Leak itself(String type, String method, String test) {
    return new Leak(type, new Change.GivesItself(method), test, Caught.BY_THE_TEST);
  }

  static Leak writing(String type, String words, String instead, String test, Caught caught) {
    return new Leak(type, new Change.Written(words, instead), test, caught);
  }

  String className() {
    return "org.entente." + type;
  }

  String testClass() {
    return "org.entente." + test.substring(0, test.lastIndexOf('.'));
  }

  String testMethod() {
    return test.substring(test.lastIndexOf('.') + 1);
  }
}
