package org.entente.reference.partners.surviving;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.ground.identity.PartyId;
import org.entente.reference.partners.surviving.Surviving.Value;

/**
 * Finds, field by field, which value of parties that are one stands for all: what a person chose;
 * else what all say; else what the rules prefer, each asked only among those that the one before
 * leaves equal. It follows from what is said alone.
 */
final class Survival {

  /** A rule, and the accounts that it prefers: those that come last. */
  private record Preference(Rule rule, Comparator<Account> better) {}

  private final Map<PartyId, Account> accounts;
  private final List<PartyId> order;
  private final Map<Field, Choice> choices;
  private final PartyId mission;

  /** Accounts, of who stands for all first. */
  Survival(List<Account> accounts, Collection<Choice> choices, PartyId mission) {
    this.accounts =
        accounts.stream().collect(toMap(each -> each.party().id(), Function.identity()));
    this.order = accounts.stream().map(each -> each.party().id()).toList();
    this.choices =
        choices.stream()
            .collect(toMap(each -> each.said().about(), Function.identity(), Choice::newer));
    this.mission = mission;
  }

  /**
   * Whoever merged them said under which name all are known; of everything else, an organisation
   * list goes before what the mission put down, and that before what was said last.
   */
  private List<Preference> preferences(Field field) {
    var foremost =
        new Preference(Rule.FOREMOST, comparing(it -> it.party().id().equals(order.getFirst())));
    var listed = new Preference(Rule.LISTED, comparing(Account::listed));
    var register = new Preference(Rule.REGISTER, comparing(it -> it.putDownBy(mission)));
    var newest = new Preference(Rule.NEWEST, comparing(it -> it.since(field)));
    return switch (field.what()) {
      case NAME, ACRONYM -> List.of(foremost, listed, register, newest);
      case KIND, COUNTRY, CODE, PARENT -> List.of(listed, register, newest, foremost);
    };
  }

  /** All fields of which one of them says anything, in the order in which they are shown. */
  List<Surviving> fields() {
    var fields =
        order.stream()
            .flatMap(party -> account(party).values().keySet().stream())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return fields.stream().sorted(comparing(Field::what)).map(this::surviving).toList();
  }

  private Account account(PartyId party) {
    return Optional.ofNullable(accounts.get(party)).orElseThrow();
  }

  private Surviving surviving(Field field) {
    var values = order.stream().flatMap(party -> value(field, party)).toList();
    var chosen =
        Optional.ofNullable(choices.get(field)).filter(it -> values.stream().anyMatch(it::isOf));
    if (chosen.isPresent()) {
      var value = values.stream().filter(chosen.get()::isOf).findFirst().orElseThrow();
      return new Surviving(field, values, value, Rule.CHOSEN, chosen);
    }
    return byRule(field, values);
  }

  private Stream<Value> value(Field field, PartyId party) {
    return Stream.ofNullable(account(party).values().get(field))
        .map(text -> new Value(party, text));
  }

  private Surviving byRule(Field field, List<Value> values) {
    if (agree(values)) {
      return new Surviving(field, values, values.getFirst(), Rule.AGREED, Optional.empty());
    }
    var left = values;
    for (var preference : preferences(field)) {
      left = best(left, preference.better());
      if (agree(left)) {
        return new Surviving(field, values, left.getFirst(), preference.rule(), Optional.empty());
      }
    }
    var oldest = left.stream().min(comparing(it -> it.party().value())).orElseThrow();
    return new Surviving(field, values, oldest, Rule.OLDEST, Optional.empty());
  }

  private List<Value> best(List<Value> values, Comparator<Account> better) {
    var best = values.stream().map(it -> account(it.party())).max(better).orElseThrow();
    return values.stream().filter(it -> better.compare(account(it.party()), best) == 0).toList();
  }

  private static boolean agree(List<Value> values) {
    return values.stream().map(Value::text).distinct().count() == 1;
  }
}
