package org.entente.mechanisms.intake.sources.web;

import java.time.Instant;
import org.entente.ground.history.Revision;
import org.entente.mechanisms.intake.sources.Source;

/** What was said of a source from some instant on, and by whom. */
public record SourceState(Instant since, String by, Source.Particulars said) {

  static SourceState of(Revision revision) {
    return new SourceState(
        revision.recordedAt(),
        revision.actor(),
        revision.payload().orElseThrow().as(Source.Particulars.class));
  }
}
