package org.entente.reference.places;

import org.entente.ground.problem.Kind;
import org.entente.ground.problem.Problem;

/** Everything that places refuse. */
public sealed interface PlacesProblem extends Problem {

  /** The file, or its form, is not one that is read. */
  record GazetteerUnreadable(String file, String at, String value) implements PlacesProblem {
    @Override
    public Kind kind() {
      return Kind.UNREADABLE;
    }
  }

  /** No column or property says which code a place has. */
  record GazetteerWithoutCodes(String file, String found) implements PlacesProblem {
    @Override
    public Kind kind() {
      return Kind.CONTENT;
    }
  }

  /** The file holds more than the node is willing to read. */
  record GazetteerTooLarge(String file, String what, long limit) implements PlacesProblem {
    @Override
    public Kind kind() {
      return Kind.UNREADABLE;
    }
  }

  /** An edition that holds from a day on, after which places began already: days in ISO 8601. */
  record EditionNotNewest(String since, String newest) implements PlacesProblem {
    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /** Places that the edition leaves out would end: how many, and in which areas how many each. */
  record EditionEndsPlaces(int places, String areas) implements PlacesProblem {
    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /** It is not there, or not there for this reader. */
  record NoSuchPlace(String value) implements PlacesProblem {
    @Override
    public Kind kind() {
      return Kind.ABSENT;
    }
  }
}
