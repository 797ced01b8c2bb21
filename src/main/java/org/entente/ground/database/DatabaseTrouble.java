package org.entente.ground.database;

/**
 * The database cannot be used; the message says in one sentence what is wrong and what to do, and
 * is shown to the operator as it stands (exit code 2 on the command line).
 */
public final class DatabaseTrouble extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public DatabaseTrouble(String whatAndWhatToDo) {
    super(whatAndWhatToDo);
  }

  public DatabaseTrouble(String whatAndWhatToDo, Throwable cause) {
    super(whatAndWhatToDo, cause);
  }
}
