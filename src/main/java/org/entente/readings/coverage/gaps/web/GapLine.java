package org.entente.readings.coverage.gaps.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.ground.identity.Ids;
import org.entente.ground.shell.Words;
import org.entente.ground.shell.files.Column;
import org.entente.ground.shell.files.Row;
import org.entente.readings.coverage.Matrix.Completeness;
import org.entente.readings.coverage.gaps.Gap;
import org.entente.readings.coverage.gaps.Gap.Basis;
import org.entente.reference.terminology.CodeLists;

/** A gap as a line of the page and of files; a blank cell is a figure that nobody reported. */
public record GapLine(Gap gap, Locale locale) {

  static final List<Column> COLUMNS =
      List.of(
          Column.text("area_code", "#adm+code"),
          Column.text("area", "#adm+name"),
          Column.text("sector", "#sector+code"),
          Column.number("in_need", "#inneed"),
          Column.text("basis", "#meta+inneed+basis"),
          Column.number("places", "#meta+inneed+places"),
          Column.day("oldest", "#date+inneed"),
          Column.number("reached", "#reached"),
          Column.number("partners", "#org+num"),
          Column.number("gap", "#inneed+unreached"));

  public String area() {
    return gap.area().label(locale);
  }

  public String sector() {
    return CodeLists.sectors()
        .findCode(gap.sector())
        .map(term -> term.name(locale))
        .orElse(gap.sector());
  }

  /** The needs that it rests on, as a path below the mission. */
  public String needsPath() {
    var path = "needs?place=" + Ids.brief(gap.area().id().value());
    return switch (gap.needed().map(Gap.Needed::basis).orElse(Basis.AFFECTED)) {
      case SECTOR -> path + "&sector=" + gap.sector() + "&count=in_need";
      case IN_NEED -> path + "&count=in_need";
      case AFFECTED -> path;
    };
  }

  /** Whether people were counted whose need of this sector nobody has said. */
  public boolean isOfNoSector() {
    return gap.needed().filter(need -> need.basis() != Basis.SECTOR).isPresent();
  }

  /** As what people were counted, as files and message keys say it. */
  public static String word(Basis basis) {
    return basis.name().toLowerCase(Locale.ROOT);
  }

  /** How much of what was reported the figures of people reached rest on. */
  public static String said(Completeness completeness, Words words) {
    return words.say(
        "gaps.rested",
        "shown",
        completeness.shown(),
        "activities",
        completeness.activities(),
        "withoutArea",
        completeness.withoutArea(),
        "withoutSector",
        completeness.withoutSector());
  }

  Row row() {
    return Row.of(
        List.of(
            gap.area().pcode().value(),
            area(),
            gap.sector(),
            number(gap.needed().map(Gap.Needed::people)),
            gap.needed().map(need -> word(need.basis())).orElse(""),
            number(gap.needed().map(need -> (long) need.places())),
            gap.needed().flatMap(Gap.Needed::oldest).map(LocalDate::toString).orElse(""),
            number(gap.reached().people()),
            String.valueOf(gap.reached().partners()),
            number(gap.people())));
  }

  private static String number(Optional<Long> figure) {
    return figure.map(String::valueOf).orElse("");
  }
}
