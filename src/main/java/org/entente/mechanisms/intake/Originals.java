package org.entente.mechanisms.intake;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.function.Function;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Scope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The door to files as they were given; nobody holds one whole in memory. */
@Component
public class Originals {

  private final OriginalStore store;
  private final TransactionOperations transactions;

  Originals(OriginalStore store, TransactionOperations transactions) {
    this.store = store;
    this.transactions = transactions;
  }

  /** Writes a file out, to an audience that may read it; nothing to any other. */
  public void write(Import.Id id, Audience audience, OutputStream to) {
    Scope.run(
        audience, () -> transactions.executeWithoutResult(_ -> store.write(id, audience, to)));
  }

  /** Does something with a file for as long as that lasts. */
  public <T> T with(Import.Id id, Audience audience, Function<Path, T> work) {
    return TemporaryFile.with(to -> write(id, audience, to), work);
  }
}
