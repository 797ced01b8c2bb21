package org.entente.ground.database;

import java.time.Instant;

/** Up to when changes are restored. */
public sealed interface Until {

  /** The end of the backup, for which it needs nothing else. */
  record BackupEnded() implements Until {}

  /** The newest change in the archive. */
  record Newest() implements Until {}

  /** An instant: what was committed later is left out. */
  record At(Instant instant) implements Until {}
}
