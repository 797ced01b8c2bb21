package org.entente.mechanisms.intake.workbooks;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.mechanisms.intake.fields.Field;
import org.entente.mechanisms.intake.format.Report;
import org.entente.mechanisms.intake.instructions.Instructions;
import org.entente.mechanisms.intake.instructions.Instructions.By;
import org.entente.mechanisms.intake.instructions.Instructions.Meaning;
import org.entente.mechanisms.intake.instructions.Instructions.Table;

/**
 * A file of this node's making that came back: which of its sheets shows records, which columns say
 * something of them and what, which others there are, and what it showed when it was made. Its rows
 * have their key under {@link RecordKey#HEADER}.
 */
public record RoundTrip(
    Report report, String sheet, Map<String, Field> fields, Set<String> others, Shown shown) {

  /** What a file showed when it was made. */
  public interface Shown {

    /** The records that it showed. */
    Set<UUID> records();

    /**
     * What the row of a key said, where it now says something else: its cells by column, without
     * blank ones and without columns that say nothing of the record.
     */
    Optional<Map<String, String>> edited(RecordKey key, Map<String, String> now);
  }

  /** What is known of the sheet needs not be found out; what a person decided stays. */
  public Instructions instructions(Instructions decided) {
    var columns = new HashMap<String, Meaning>();
    var none = new Meaning(Optional.empty(), By.PROFILE);
    columns.put(RecordKey.HEADER, none);
    others.forEach(column -> columns.put(column, none));
    fields.forEach(
        (header, field) ->
            columns.put(header, new Meaning(Optional.of(field.label()), By.PROFILE)));
    columns.putAll(decided.columns());
    return decided.withTable(new Table(Optional.of(sheet), Optional.empty())).withColumns(columns);
  }
}
