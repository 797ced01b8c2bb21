package org.entente.ground.timeline;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.ground.history.Revision;
import org.entente.ground.releasability.Audience;
import org.entente.ground.shell.Words;

/**
 * How a register tells what its records once were; one for each type of record in history. With it
 * the records of the type have a timeline at {@code <kind>/<id>/history} below the mission.
 */
public interface Teller {

  /** The type in {@code RecordRef}, such as "activity". */
  String recordType();

  /** What stands before the id in the address, such as "activities". */
  String kind();

  /** Where all of them are listed, as a path below the mission. */
  default String list() {
    return kind();
  }

  /**
   * What these states say in the reader's language, by the id of the revision; none of them is
   * withdrawn. One that is about something that the audience may not know is left out.
   */
  Map<UUID, Told> tell(List<Revision> states, Audience audience, Words words);
}
