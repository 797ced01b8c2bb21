package org.entente.readings.scenario.reports;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.entente.readings.scenario.cast.Language;
import org.entente.readings.scenario.cast.Organisation;
import org.entente.readings.scenario.cast.Term;
import org.entente.readings.scenario.cast.Vocabulary;
import org.entente.readings.scenario.land.Country;
import org.entente.readings.scenario.reports.Layout.Habits;
import org.entente.readings.scenario.work.Chance;
import org.entente.readings.scenario.work.Relation;
import org.entente.readings.scenario.work.Telling;

/**
 * Fills one row of a partner's table in, with the habits of that partner; telling the same thing
 * twice gives the same row.
 */
final class Clerk {

  private static final double OTHER_SPELLING = 0.3;
  private static final double REMARK = 0.15;

  private final Layout layout;
  private final Habits habits;
  private final Language language;
  private final Vocabulary vocabulary;
  private final Places places;
  private final Figures figures;
  private final Slips slips = new Slips();
  private final long seed;

  Clerk(Layout layout, Country country, Vocabulary vocabulary, long seed) {
    this.layout = layout;
    this.habits = layout.habits();
    this.language = habits.language();
    this.vocabulary = vocabulary;
    this.places = new Places(country, habits, vocabulary.words("missing"), slips);
    this.figures = new Figures(habits);
    this.seed = seed;
  }

  List<Cell> row(Telling telling) {
    var subject = telling.report().file() + telling.who().code();
    var chance = Chance.about(seed, subject, telling.work().number());
    return layout.columns().stream().map(column -> cell(column.field(), telling, chance)).toList();
  }

  private Cell cell(Field field, Telling telling, SplittableRandom chance) {
    var work = telling.work();
    return switch (field) {
      case ORG_NAME -> Cell.text(name(telling.who(), chance));
      case ORG_ACRONYM -> Cell.text(acronym(telling.who(), chance));
      case ORG_KIND -> Cell.text(any(telling.who().kind(), chance));
      case IMPLEMENTER -> Cell.text(implementer(telling, chance));
      case FUNDER -> Cell.text(acronym(work.funder(), chance));
      case SECTOR -> Cell.text(any(work.deed().sector(), chance));
      case ACTIVITY -> Cell.text(work.deed().phrase().usual(language));
      case STATUS -> Cell.text(any(work.status(), chance));
      case ADM1_NAME, ADM2_NAME, ADM3_NAME ->
          Cell.text(places.name(work.where(), field.level(), chance));
      case ADM1_CODE, ADM2_CODE, ADM3_CODE ->
          Cell.text(places.code(work.where(), field.level(), chance));
      case MONTH -> Cell.text(month(work.when().start().getMonthValue(), chance));
      case START -> figures.day(work.when().start(), chance);
      case END -> figures.day(work.when().end(), chance);
      case TARGETED -> figures.count(work.people().targeted(), chance);
      case REACHED -> figures.reached(work, chance);
      case CONTACT -> Cell.text(contact(telling.who()));
      case COMMENT -> Cell.text(comment(chance));
    };
  }

  private String name(Organisation who, SplittableRandom chance) {
    var usual = who.name().usual(language);
    if (chance.nextDouble() >= 2 * habits.untidy()) {
      return usual;
    }
    return switch (chance.nextInt(4)) {
      case 0 -> who.acronym().usual(language);
      case 1 -> who.name().usual(Language.EN);
      case 2 -> who.aliases().isEmpty() ? usual : Chance.one(who.aliases(), chance);
      default -> slips.in(usual, chance);
    };
  }

  private String acronym(Organisation who, SplittableRandom chance) {
    var usual = who.acronym().usual(language);
    if (chance.nextDouble() >= habits.untidy()) {
      return usual;
    }
    return switch (chance.nextInt(4)) {
      case 0 -> usual.toLowerCase(Locale.ROOT);
      case 1 -> who.shortName();
      case 2 -> who.name().usual(language);
      default -> ' ' + usual;
    };
  }

  private String implementer(Telling telling, SplittableRandom chance) {
    if (telling.relation() == Relation.CHAIN) {
      return name(telling.work().doer().organisation(), chance);
    }
    return chance.nextInt(3) == 0 ? any(vocabulary.word("self", "self"), chance) : "";
  }

  private String month(int number, SplittableRandom chance) {
    return any(vocabulary.word("month", Integer.toString(number)), chance);
  }

  private String any(Term term, SplittableRandom chance) {
    return chance.nextDouble() < OTHER_SPELLING
        ? Chance.one(term.spellings(language), chance)
        : term.usual(language);
  }

  private String comment(SplittableRandom chance) {
    return chance.nextDouble() < REMARK
        ? Chance.one(vocabulary.words("comment"), chance).usual(language)
        : "";
  }

  /** In the top-level domain that RFC 2606 keeps for examples. */
  private static String contact(Organisation who) {
    var domain = who.shortName().toLowerCase(Locale.ROOT);
    return "reports@" + domain + ".example";
  }
}
