package org.entente.reference.places;

import java.util.List;
import java.util.Optional;

/**
 * What a written place turned out to be, how surely (0..1), and why; or what it might be. Nothing
 * is guessed silently: {@link ByLikeness} and {@link Unresolved} are to be asked about.
 */
public sealed interface Resolution {

  /** The words for why; each is a message {@code places.why.…} in every language. */
  List<Why> why();

  default Optional<Resolved> resolved() {
    return this instanceof Resolved found ? Optional.of(found) : Optional.empty();
  }

  /** Code and name are of two places; the one that more of the row speaks for was taken. */
  default boolean codeContradictsName() {
    return why().contains(Why.NAME_DIFFERS_FROM_CODE) || why().contains(Why.NAME_OUTWEIGHS_CODE);
  }

  /** A place was found. */
  sealed interface Resolved extends Resolution {
    Place place();

    double confidence();

    Method method();
  }

  /** The method as scripts know it: code, name, alias, fuzzy or point. */
  enum Method {
    CODE,
    NAME,
    ALIAS,
    FUZZY,
    POINT
  }

  /** The code is in the gazetteer. */
  record ByCode(Place place, double confidence, List<Why> why) implements Resolved {
    @Override
    public Method method() {
      return Method.CODE;
    }
  }

  /** Another form of the code is in the gazetteer. */
  record ByVariant(Place place, double confidence, List<Why> why) implements Resolved {
    @Override
    public Method method() {
      return Method.CODE;
    }
  }

  /** One place of this official name lies where the row says. */
  record ByName(Place place, double confidence, List<Why> why) implements Resolved {
    @Override
    public Method method() {
      return Method.NAME;
    }
  }

  /** One place known by this other name lies where the row says. */
  record ByAlias(Place place, double confidence, List<Why> why) implements Resolved {
    @Override
    public Method method() {
      return Method.ALIAS;
    }
  }

  /** The point lies in the shape of the place. */
  record ByPoint(Place place, double confidence, List<Why> why) implements Resolved {
    @Override
    public Method method() {
      return Method.POINT;
    }
  }

  /** One place is spelled almost so, and no other is near: a proposal, to be confirmed. */
  record ByLikeness(Place place, double confidence, List<Why> why) implements Resolved {
    @Override
    public Method method() {
      return Method.FUZZY;
    }
  }

  /** The row says that it names no place: "N/A", "non spécifié", or only blanks. */
  record NotStated(List<Why> why) implements Resolution {}

  /** No place, or several: those that come nearest, best first. */
  record Unresolved(List<Candidate> candidates, List<Why> why) implements Resolution {}

  /** A place that might be meant, and how near it comes (0..1). */
  record Candidate(Place place, double likeness) {}

  /** Why a place was taken, or was not. */
  enum Why {
    CODE_KNOWN,
    CODE_OTHER_COUNTRY_PREFIX,
    CODE_OTHER_PADDING,
    CODE_WITHOUT_COUNTRY,
    CODE_LETTER_FOR_DIGIT,
    DEEPER_THAN_GAZETTEER,
    CODE_UNKNOWN,
    NAME_IN_PARENT,
    NAME_ONLY_ONE,
    NAME_AT_ANOTHER_LEVEL,
    NAME_ALMOST,
    NAME_UNKNOWN,
    NAME_IN_ANOTHER_AREA,
    NAME_AMBIGUOUS,
    PARENT_UNKNOWN,
    OTHER_NAME,
    NAME_DIFFERS_FROM_CODE,
    NAME_OUTWEIGHS_CODE,
    WHOLE_OF_PLACE,
    POINT_INSIDE,
    POINT_OUTSIDE_ALL,
    NOTHING_WRITTEN
  }
}
