package org.entente.ground.shell.parts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Labelled;
import org.entente.ground.shell.Words;

/**
 * What a module knows about a record of another, to be said on its page; each module with such
 * knowledge gives a bean of this kind.
 */
public interface Remarks {

  /** The type of the records that it remarks on, as in history. */
  String recordType();

  /** What there is to say of one record to this audience, oldest first. */
  List<Remark> of(UUID record, Audience audience, Words words);

  /**
   * A remark: about what of the record, in a sentence, since when, where more of it stands (an
   * address below the mission), and its label.
   */
  record Remark(String about, String sentence, Instant since, String path, int label)
      implements Labelled {}
}
