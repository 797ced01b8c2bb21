package org.entente.ground.database;

/** A database that answers, until it is closed; closing stops the server if it is our own. */
public interface OpenDatabase extends AutoCloseable {

  DatabaseAddress address();

  @Override
  void close();
}
