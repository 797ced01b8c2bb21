package org.entente.ground.database;

import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The transaction of one thread, to be worked in by another as well: what takes the database long
 * then does not keep the first from going on. Whoever begins the transaction also ends it, and only
 * after the other has ended; statements of both take turns.
 */
public final class SharedTransaction {

  private final DataSource source;
  private final ConnectionHolder connection;

  private SharedTransaction(DataSource source, ConnectionHolder connection) {
    this.source = source;
    this.connection = connection;
  }

  /** The transaction that this thread is in; refused when it is in none. */
  public static SharedTransaction current(DataSource source) {
    if (!TransactionSynchronizationManager.hasResource(source)) {
      throw new IllegalStateException("there is no transaction to share");
    }
    var connection = DataSourceUtils.getConnection(source);
    return new SharedTransaction(source, new ConnectionHolder(connection, true));
  }

  /**
   * Works in the transaction, in the thread that calls this: one at a time. What joins it there
   * leaves it as it is, and nothing can be hung on its end.
   */
  public void run(Runnable work) {
    TransactionSynchronizationManager.bindResource(source, connection);
    TransactionSynchronizationManager.initSynchronization();
    TransactionSynchronizationManager.setActualTransactionActive(true);
    try {
      work.run();
    } finally {
      TransactionSynchronizationManager.clear();
      TransactionSynchronizationManager.unbindResource(source);
    }
  }
}
