package org.entente.mechanisms.intake.iati.model;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.entente.mechanisms.intake.format.Blanks;
import org.entente.mechanisms.intake.iati.tree.Element;
import org.entente.mechanisms.intake.iati.tree.Name;

/**
 * Reads the small parts of which activities are made. What an element leaves open, language and
 * currency, its activity says for all. A value that is not what it should be counts as not told.
 */
record Reading(Optional<String> language, Optional<String> currency) {

  private static final int LONGEST_NUMBER = 40;
  private static final int DAY = "2000-01-01".length();

  Text text(Element holder) {
    return new Text(
        holder
            .children("narrative")
            .filter(narrative -> !Blanks.isBlank(narrative.text()))
            .map(
                narrative ->
                    new Text.Narrative(
                        narrative.attribute(Name.LANGUAGE).or(this::language),
                        Blanks.clean(narrative.text())))
            .toList());
  }

  Text text(Element in, String name) {
    return in.child(name).map(this::text).orElse(Text.NONE);
  }

  List<Coded> coded(Element in, String name) {
    return in.children(name).map(this::coded).toList();
  }

  Coded coded(Element element) {
    return new Coded(
        element.attribute("code").orElse(""),
        element.attribute("vocabulary"),
        element.attribute("vocabulary-uri"),
        element.attribute("percentage").flatMap(Reading::number),
        text(element));
  }

  static Optional<String> code(Element in, String name) {
    return in.child(name).flatMap(element -> element.attribute("code"));
  }

  /** The other activity is named by a different attribute for each part in it. */
  Organisation organisation(Element element) {
    return new Organisation(
        element.attribute("ref"),
        element.attribute("type"),
        element
            .attribute("activity-id")
            .or(() -> element.attribute("provider-activity-id"))
            .or(() -> element.attribute("receiver-activity-id")),
        text(element));
  }

  Optional<Organisation> organisation(Element in, String name) {
    return in.child(name).map(this::organisation);
  }

  /** The first {@code value} in an element; an empty sum when there is none. */
  Amount amount(Element in) {
    var value = in.child("value");
    var written = value.map(Element::text).map(String::strip).orElse("");
    return new Amount(
        written,
        number(written),
        value.flatMap(element -> element.attribute("currency")).or(this::currency),
        value.flatMap(element -> element.attribute("value-date")).flatMap(Reading::day));
  }

  Plan.Stretch stretch(Element in) {
    return new Plan.Stretch(isoDate(in, "period-start"), isoDate(in, "period-end"));
  }

  static Optional<LocalDate> isoDate(Element in, String name) {
    return in.child(name).flatMap(Reading::isoDate);
  }

  static Optional<LocalDate> isoDate(Element element) {
    return element.attribute("iso-date").flatMap(Reading::day);
  }

  /** A day as XML Schema writes it; a time or zone behind it does not change the day. */
  static Optional<LocalDate> day(String written) {
    try {
      return Optional.of(
          LocalDate.parse(written.length() > DAY ? written.substring(0, DAY) : written));
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }

  /** A decimal as XML Schema writes it: without an exponent. */
  static Optional<BigDecimal> number(String written) {
    if (written.length() > LONGEST_NUMBER || written.chars().anyMatch(Character::isLetter)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new BigDecimal(written));
    } catch (NumberFormatException noNumber) {
      return Optional.empty();
    }
  }

  static Optional<Integer> whole(String written) {
    try {
      return Optional.of(Integer.valueOf(written));
    } catch (NumberFormatException noNumber) {
      return Optional.empty();
    }
  }

  static Optional<Boolean> truth(Element element, String attribute) {
    return element
        .attribute(attribute)
        .flatMap(
            written ->
                switch (written) {
                  case "1", "true" -> Optional.of(true);
                  case "0", "false" -> Optional.of(false);
                  default -> Optional.empty();
                });
  }
}
