package org.entente.console.bench.links;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.mechanisms.review.Relation;
import org.entente.reference.partners.Spelling;
import org.entente.registers.activities.linking.judging.Told;
import org.entente.registers.activities.linking.judging.Told.Named;

/** How another office tells of the same activity, or of what has to do with it. */
public enum Corruption {
  /** As it is; the measure of all others. */
  NONE(Relation.SAME) {
    @Override
    List<Told> of(Told row, RandomGenerator random) {
      return List.of(row);
    }
  },
  ACRONYM_FOR_NAME(Relation.SAME) {
    @Override
    List<Told> of(Told row, RandomGenerator random) {
      var words =
          Spelling.words(Spelling.plain(row.parties().principal().written().getFirst()))
              .filter(word -> !Spelling.isLight(word))
              .toList();
      if (words.size() < FEWEST_INITIALS) {
        return List.of();
      }
      var acronym =
          words.stream()
              .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT))
              .collect(Collectors.joining());
      var parties = row.parties();
      return List.of(
          row.with(new Told.Parties(Named.written(acronym), parties.funders(), parties.doers())));
    }
  },
  TRANSLATION(Relation.SAME) {
    @Override
    List<Told> of(Told row, RandomGenerator random) {
      var matter = row.matter();
      var title = FieldWords.translated(matter.title());
      return title.equals(matter.title())
          ? List.of()
          : List.of(
              row.with(
                  new Told.Matter(title, FieldWords.translated(matter.text()), matter.sectors())));
    }
  },
  SHIFTED_DATES(Relation.SAME) {
    @Override
    List<Told> of(Told row, RandomGenerator random) {
      int days = random.nextInt(LEAST_SHIFT, MOST_SHIFT + 1);
      return row.when().start().isEmpty()
          ? List.of()
          : List.of(
              row.with(
                  new Told.When(later(row.when().start(), days), later(row.when().end(), days))));
    }
  },
  OTHER_ADMIN_LEVEL(Relation.SAME) {
    @Override
    List<Told> of(Told row, RandomGenerator random) {
      return row.where().within().size() < 2 ? List.of() : List.of(row.with(row.where().outward()));
    }
  },
  SPLIT_INTO_THREE_SITES(Relation.PART) {
    @Override
    List<Told> of(Told row, RandomGenerator random) {
      if (row.where().places().isEmpty()) {
        return List.of();
      }
      var areas =
          Stream.concat(row.where().places().stream(), row.where().within().stream()).toList();
      return IntStream.rangeClosed(1, SITES)
          .mapToObj(
              site ->
                  row.with(new Told.Where(Set.of(areas.getFirst() + "/" + site), areas))
                      .with(
                          new Told.Figures(
                              part(row.figures().targeted()),
                              part(row.figures().reached()),
                              List.of())))
          .toList();
    }
  },
  DONOR_FOR_IMPLEMENTER(Relation.CHAIN) {
    @Override
    List<Told> of(Told row, RandomGenerator random) {
      var parties = row.parties();
      return parties.funders().isEmpty() || paysItself(parties)
          ? List.of()
          : List.of(
              row.with(
                  new Told.Parties(
                      parties.funders().getFirst(), List.of(), List.of(parties.principal()))));
    }
  };

  private static final int FEWEST_INITIALS = 3;
  private static final int LEAST_SHIFT = 10;
  private static final int MOST_SHIFT = 45;
  private static final int SITES = 3;

  private final Relation relation;

  Corruption(Relation relation) {
    this.relation = relation;
  }

  /** What the row and what became of it are to each other. */
  public Relation relation() {
    return relation;
  }

  /** What becomes of a row; nothing where the row has not what is to be changed. */
  abstract List<Told> of(Told row, RandomGenerator random);

  private static boolean paysItself(Told.Parties parties) {
    var own = Spelling.plain(parties.principal().written().getFirst());
    return parties.funders().stream()
        .anyMatch(it -> Spelling.plain(it.written().getFirst()).equals(own));
  }

  private static Optional<LocalDate> later(Optional<LocalDate> day, int days) {
    return day.map(it -> it.plusDays(days));
  }

  private static OptionalLong part(OptionalLong people) {
    return people.isPresent() ? OptionalLong.of(people.getAsLong() / SITES) : people;
  }
}
