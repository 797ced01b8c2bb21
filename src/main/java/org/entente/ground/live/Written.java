package org.entente.ground.live;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.entente.ground.identity.MissionId;
import org.entente.ground.releasability.Labelled;

/** That records of a type were written in a mission under a label; which they are is not said. */
record Written(MissionId mission, int label, String recordType) implements Labelled {

  private static final Pattern FORM = Pattern.compile("([0-9a-f-]{36}) (\\d{1,9}) (\\S+)");

  /** Reads what the trigger of the database told. */
  static Optional<Written> read(String told) {
    var form = FORM.matcher(told);
    return form.matches()
        ? Optional.of(
            new Written(
                new MissionId(UUID.fromString(form.group(1))),
                Integer.parseInt(form.group(2)),
                form.group(3)))
        : Optional.empty();
  }
}
