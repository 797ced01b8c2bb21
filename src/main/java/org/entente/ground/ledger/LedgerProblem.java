package org.entente.ground.ledger;

import org.entente.ground.problem.Kind;
import org.entente.ground.problem.Problem;

/** What the ledger refuses. */
public sealed interface LedgerProblem extends Problem {

  /** There is no such revision in the log, or not for this reader. */
  record NotInLedger(String record) implements LedgerProblem {
    @Override
    public Kind kind() {
      return Kind.ABSENT;
    }
  }

  /** Checkpoints were signed with a key that is not in the node's folder any more. */
  record LedgerKeyLost(String folder) implements LedgerProblem {
    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /** The tables of the log do not give the root that was signed: they were changed, or put back. */
  record LedgerChanged(long size) implements LedgerProblem {
    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /** The file with the signing keys cannot be made, read or kept to its owner. */
  record LedgerKeysUnusable(String file, String why) implements LedgerProblem {
    @Override
    public Kind kind() {
      return Kind.UNREADABLE;
    }
  }
}
