package org.entente.mechanisms.intake;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.function.Function;
import org.entente.ground.identity.Ids;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Scope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The door to files as they were given; nobody holds one whole in memory. */
@Component
public class Originals {

  private final OriginalStore store;
  private final Audiences audiences;
  private final TransactionOperations transactions;

  Originals(OriginalStore store, Audiences audiences, TransactionOperations transactions) {
    this.store = store;
    this.audiences = audiences;
    this.transactions = transactions;
  }

  /**
   * Writes a file out, to an audience that may read it.
   *
   * @throws Refused with {@link ImportProblem.OriginalForItsPartner} for any other
   */
  public void write(Import.Id id, Audience audience, OutputStream to) {
    if (!mayRead(id, audience)) {
      throw new Refused(new ImportProblem.OriginalForItsPartner(Ids.brief(id.value())));
    }
    Scope.run(
        audience, () -> transactions.executeWithoutResult(_ -> store.write(id, audience, to)));
  }

  /** Whether this audience may have the file as it was given: it may say more than records do. */
  public boolean mayRead(Import.Id id, Audience audience) {
    return Scope.of(
        audience,
        () -> Boolean.TRUE.equals(transactions.execute(_ -> store.readable(id, audience))));
  }

  /**
   * Looks into a file on behalf of its owner, to show whoever acts on it what may be chosen; what
   * it says about persons must be masked.
   */
  public <T> T lookInto(Import given, Function<Path, T> work) {
    var owner = audiences.asOwner(given.given().partner(), given.mission());
    return with(given.id(), owner, work);
  }

  /** Does something with a file for as long as that lasts. */
  public <T> T with(Import.Id id, Audience audience, Function<Path, T> work) {
    return TemporaryFile.with(to -> write(id, audience, to), work);
  }
}
