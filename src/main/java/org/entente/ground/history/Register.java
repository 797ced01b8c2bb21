package org.entente.ground.history;

import java.util.List;
import org.entente.ground.identity.MissionId;

/**
 * A register whose tables follow from its revisions alone: undo puts earlier ones back, and a
 * rebuild empties the tables and puts all of them. Implemented by each register, one record type
 * each; every method writes tables only, never history.
 */
public interface Register {

  /** The type in {@code RecordRef}, such as "activity". */
  String recordType();

  /** Makes each record what its revision says: present as in the payload, or withdrawn. */
  void restore(List<Revision> revisions);

  /** Empties the tables of one mission, before a rebuild. */
  void empty(MissionId mission);
}
