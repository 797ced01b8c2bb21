package org.entente.mechanisms.intake.workbooks;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.entente.ground.releasability.Audience;
import org.entente.mechanisms.intake.fields.Field;

/**
 * How a register's list is written as a text table, plain or with tags of HXL: for knowing its
 * files again when they come back. Every row shows the id of its record, as it stands in addresses,
 * and since when the record is known so.
 */
public interface ListFiles {

  /** The columns by name; those without a field say nothing that a report could say. */
  SequencedMap<String, Optional<Field>> columns();

  /** The name of the column of ids. */
  String id();

  /** The name of the column that says since when it is known so. */
  String knownAt();

  /**
   * The rows of records as files would have them now: one in each language, all cells by column;
   * nothing for what this reader may not know.
   */
  Map<UUID, List<Map<String, String>>> rows(Collection<UUID> records, Audience audience);
}
