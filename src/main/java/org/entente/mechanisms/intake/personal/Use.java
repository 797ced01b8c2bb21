package org.entente.mechanisms.intake.personal;

import java.util.EnumSet;
import java.util.Set;
import org.entente.mechanisms.intake.columns.Column;
import org.entente.mechanisms.intake.fields.Field;
import org.entente.mechanisms.intake.fields.Lexicon;

/**
 * What a column is used for, as far as persons are concerned: the same digits are a phone number
 * among contacts, perhaps one in free words, and an id, a date or a count anywhere else.
 */
public enum Use {
  /** Contacts: whoever stands in a cell is a person, and so is the whole cell. */
  CONTACTS,
  /** Free words, which may speak of a person. */
  WORDS,
  /** Names, codes, dates and counts that are no persons'. */
  DATA;

  private static final double PLAINLY = 0.3;
  private static final Set<Field> FREE = EnumSet.of(Field.ACTIVITY, Field.DESCRIPTION);

  /** By the field that the column was taken for; else by the words of its header. */
  static Use of(Column column) {
    return column
        .field()
        .map(Use::of)
        .orElseGet(
            () ->
                Lexicon.fields(column.header()).getOrDefault(Field.CONTACT, 0.0) >= PLAINLY
                    ? CONTACTS
                    : WORDS);
  }

  private static Use of(Field field) {
    if (field == Field.CONTACT) {
      return CONTACTS;
    }
    return FREE.contains(field) ? WORDS : DATA;
  }
}
