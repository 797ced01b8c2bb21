package org.entente.mechanisms.intake.columns;

import org.entente.mechanisms.intake.fields.Field;

/**
 * Why a column was taken for a field, or was not. The class name is the message key ({@code
 * intake.reason.Tagged}), the components are its named arguments; shares are from 0 to 1 and
 * columns count from 0.
 */
public sealed interface Reason {

  /** Its HXL tag says so. */
  record Tagged(String tag) implements Reason {}

  /** The words of its header say so. */
  record HeaderSays(String header) implements Reason {}

  /** So many of its distinct values look like it, or are known. */
  record ValuesFit(Field field, double share) implements Reason {}

  /** Its values are not what its tag or header says. */
  record ValuesContradict(Field said) implements Reason {}

  /** It goes hand in hand with the column of codes beside it. */
  record PairedWith(int column) implements Reason {}

  /** Another column is surer to be that field. */
  record TakenBy(Field field, int column) implements Reason {}

  /** It is the only column that names an organisation. */
  record OnlyOrganisation() implements Reason {}

  /** It describes the activities, and no other column says what is done. */
  record OnlyActivity() implements Reason {}

  /** Places of this column hold those of another one, so it is no place to act in. */
  record WiderThan(int column) implements Reason {}

  /** The format itself says so. */
  record Declared() implements Reason {}

  /** It has no value in the rows looked at. */
  record NoValues() implements Reason {}

  /** Nothing tells what it is. */
  record NothingTells() implements Reason {}

  /** A person said what it is. */
  record ChosenByPerson() implements Reason {}

  /** The profile learned from an earlier file of the same source says what it is. */
  record FromProfile() implements Reason {}

  /** The profile says so, but this time its values are not like that. */
  record NotAsLearned(Field learned) implements Reason {}
}
