package org.entente.registers.activities.linking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.mechanisms.intake.iati.model.Amount;
import org.entente.mechanisms.intake.iati.model.Coded;
import org.entente.mechanisms.intake.iati.model.IatiActivity;
import org.entente.mechanisms.intake.iati.model.Organisation;
import org.entente.mechanisms.intake.iati.model.Participant;
import org.entente.mechanisms.intake.iati.model.Plan;
import org.entente.mechanisms.intake.iati.model.Text;
import org.entente.mechanisms.intake.iati.model.Transaction;
import org.entente.mechanisms.review.Relation;
import org.entente.registers.activities.linking.judging.Told;
import org.entente.registers.activities.linking.judging.Told.Named;
import org.entente.registers.activities.linking.judging.Told.Sum;

/**
 * An IATI activity as an account to be judged. It tells of the work and the books of the
 * organisation that reports it, or of who does it where another reports for them.
 */
public final class IatiAccount {

  private static final Map<String, Relation> RELATED =
      Map.of(
          "1", Relation.PART,
          "2", Relation.PART,
          "3", Relation.DISTINCT,
          "4", Relation.CHAIN,
          "5", Relation.CHAIN);
  private static final Set<String> DAC = Set.of("1", "2");

  private final String id;
  private final IatiActivity activity;

  private IatiAccount(String id, IatiActivity activity) {
    this.id = id;
    this.activity = activity;
  }

  /** The account under an id of ours; its source is the organisation that reports. */
  public static Told of(String id, IatiActivity activity) {
    return new IatiAccount(id, activity).told();
  }

  private Told told() {
    var about = activity.about();
    return new Told(
        id,
        activity.parties().reporting().ref().or(() -> called(reporting())).orElse(""),
        parties(),
        new Told.Matter(
            all(about.title()),
            about.descriptions().stream().map(it -> all(it.text())).collect(joining()),
            sectors()),
        new Told.Where(countries(), List.of()),
        new Told.When(
            about.day("2").or(() -> about.day("1")), about.day("4").or(() -> about.day("3"))),
        new Told.Figures(OptionalLong.empty(), OptionalLong.empty(), sums()),
        stated());
  }

  private static Collector<CharSequence, ?, String> joining() {
    return Collectors.joining(" ");
  }

  private static String all(Text text) {
    return text.narratives().stream().map(Text.Narrative::text).collect(joining());
  }

  private Organisation reporting() {
    return activity.parties().reporting();
  }

  private static Optional<String> called(Organisation organisation) {
    return organisation.called();
  }

  private Told.Parties parties() {
    var parties = activity.parties();
    var doers = parties.in(Participant.IMPLEMENTING);
    var principal =
        parties.secondaryReporter() && !doers.isEmpty() ? doers.getFirst() : reporting();
    var givers =
        Stream.of(Participant.FUNDING, Participant.ACCOUNTABLE, Participant.EXTENDING)
            .flatMap(role -> parties.in(role).stream());
    return new Told.Parties(
        named(principal).findFirst().orElse(Named.written("")),
        distinct(Stream.concat(givers, transacting(Transaction::provider))),
        distinct(Stream.concat(doers.stream(), transacting(Transaction::receiver))));
  }

  private Stream<Organisation> transacting(Function<Transaction, Optional<Organisation>> part) {
    return activity.money().transactions().stream().flatMap(it -> part.apply(it).stream());
  }

  private static List<Named> distinct(Stream<Organisation> organisations) {
    return List.copyOf(
        organisations
            .flatMap(IatiAccount::named)
            .collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  private static Stream<Named> named(Organisation organisation) {
    var names = organisation.name().narratives().stream().map(Text.Narrative::text).toList();
    return names.isEmpty() ? Stream.empty() : Stream.of(new Named(Optional.empty(), names));
  }

  private Set<String> sectors() {
    var split =
        activity.money().transactions().stream().flatMap(it -> it.split().sectors().stream());
    return Stream.concat(activity.what().sectors().stream(), split)
        .filter(it -> it.vocabulary().isEmpty() || DAC.contains(it.vocabulary().get()))
        .map(Coded::code)
        .collect(Collectors.toSet());
  }

  private Set<String> countries() {
    var split =
        activity.money().transactions().stream().flatMap(it -> it.split().countries().stream());
    return Stream.concat(activity.where().countries().stream(), split)
        .map(Coded::code)
        .collect(Collectors.toSet());
  }

  /** Every sum, and what those of one kind come to. */
  private List<Sum> sums() {
    var sums = new LinkedHashSet<Sum>();
    var totals = new HashMap<String, Map<String, BigDecimal>>();
    for (var transaction : activity.money().transactions()) {
      take(transaction.value(), transaction.kind().type(), sums, totals);
    }
    for (Plan.Budget budget : activity.money().budgets()) {
      take(budget.value(), "budget", sums, totals);
    }
    for (var total : totals.values()) {
      total.forEach((currency, amount) -> sums.add(sum(amount, currency)));
    }
    return new ArrayList<>(sums);
  }

  private static void take(
      Amount amount, String kind, Set<Sum> sums, Map<String, Map<String, BigDecimal>> totals) {
    if (amount.number().isPresent() && amount.currency().isPresent()) {
      var number = amount.number().get();
      var currency = amount.currency().get();
      sums.add(sum(number, currency));
      totals.computeIfAbsent(kind, _ -> new HashMap<>()).merge(currency, number, BigDecimal::add);
    }
  }

  private static Sum sum(BigDecimal amount, String currency) {
    return new Sum(amount.abs().setScale(0, RoundingMode.HALF_UP).longValue(), currency);
  }

  /** The identifiers of other activities, of which none means the same. */
  private Told.Stated stated() {
    var others = new HashMap<String, Relation>();
    activity.parties().participants().stream()
        .flatMap(it -> it.organisation().activity().stream())
        .forEach(it -> others.put(it, Relation.CHAIN));
    Stream.concat(transacting(Transaction::provider), transacting(Transaction::receiver))
        .flatMap(it -> it.activity().stream())
        .forEach(it -> others.put(it, Relation.CHAIN));
    for (var related : activity.parties().related()) {
      others.put(related.ref(), RELATED.getOrDefault(related.type(), Relation.DISTINCT));
    }
    return new Told.Stated(Optional.of(activity.identifier()), others);
  }
}
