package org.entente.ground.releasability;

import java.io.Serial;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;

/**
 * Tells PostgreSQL at the beginning of each transaction whose it is. The settings are local to the
 * transaction: a pooled connection carries nothing over to the next reader.
 */
@Component("transactionManager")
class AudienceTransactions extends JdbcTransactionManager {

  @Serial private static final long serialVersionUID = 1L;

  private static final String TELL =
      """
      select set_config('entente.labels', ?, true), set_config('entente.missions', ?, true)
      """;

  AudienceTransactions(DataSource source) {
    super(source);
  }

  @Override
  protected void prepareTransactionalConnection(
      Connection connection, TransactionDefinition definition) throws SQLException {
    super.prepareTransactionalConnection(connection, definition);
    var audience = Scope.current();
    if (audience.isPresent()) {
      tell(connection, audience.get());
    }
  }

  private static void tell(Connection connection, Audience audience) throws SQLException {
    try (var statement = connection.prepareStatement(TELL)) {
      statement.setString(
          1,
          Arrays.stream(audience.readableLabels())
              .mapToObj(Integer::toString)
              .collect(Collectors.joining(",", "{", "}")));
      statement.setString(2, "{" + audience.mission().value() + "}");
      statement.execute();
    }
  }
}
