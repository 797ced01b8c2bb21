package org.entente.mechanisms.intake.columns;

import java.util.Set;

/**
 * What the registers can tell of a single value while a file is being understood. May know nothing:
 * then the shapes of values and the words of headers must do.
 */
public interface ValueKnowledge {

  /** Knows nothing at all. */
  ValueKnowledge NONE =
      new ValueKnowledge() {
        @Override
        public boolean placeCode(String value) {
          return false;
        }

        @Override
        public Set<Integer> placeNameLevels(String value) {
          return Set.of();
        }

        @Override
        public boolean sector(String value) {
          return false;
        }

        @Override
        public boolean organisationType(String value) {
          return false;
        }

        @Override
        public boolean status(String value) {
          return false;
        }

        @Override
        public boolean organisation(String value) {
          return false;
        }
      };

  boolean placeCode(String value);

  /** The administrative levels (0 is the country) at which a place has this name. */
  Set<Integer> placeNameLevels(String value);

  boolean sector(String value);

  boolean organisationType(String value);

  boolean status(String value);

  boolean organisation(String value);
}
