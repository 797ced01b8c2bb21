package org.entente.reference.partners.surviving;

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
 * else what all say; else what is said in a list that was read, by the mission, or last, each asked
 * only among those that the one before leaves equal. It follows from what is said alone.
 */
final class Survival {

  /** The rules in their order, each with what it prefers the higher. */
  private record Preference(Rule rule, Comparator<Account> better) {}

  private final Map<PartyId, Account> accounts;
  private final Map<Field, Choice> choices;
  private final List<Preference> preferences;

  Survival(List<Account> accounts, Collection<Choice> choices, PartyId mission) {
    this.accounts =
        accounts.stream().collect(Collectors.toMap(each -> each.party().id(), Function.identity()));
    this.choices =
        choices.stream()
            .collect(
                Collectors.toMap(each -> each.said().about(), Function.identity(), Choice::newer));
    this.preferences =
        List.of(
            new Preference(Rule.LISTED, Comparator.comparing(Account::listed)),
            new Preference(Rule.REGISTER, Comparator.comparing(each -> each.putDownBy(mission))),
            new Preference(Rule.NEWEST, Comparator.comparing(Account::at)));
  }

  /** All fields of which one of them says anything, in the order in which they are shown. */
  List<Surviving> fields(List<PartyId> order) {
    var fields =
        order.stream()
            .flatMap(party -> account(party).values().keySet().stream())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return fields.stream()
        .sorted(Comparator.comparing(Field::what))
        .map(field -> surviving(field, order))
        .toList();
  }

  private Account account(PartyId party) {
    return Optional.ofNullable(accounts.get(party)).orElseThrow();
  }

  private Surviving surviving(Field field, List<PartyId> order) {
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
    for (var preference : preferences) {
      left = best(left, preference.better());
      if (agree(left)) {
        return new Surviving(field, values, left.getFirst(), preference.rule(), Optional.empty());
      }
    }
    var oldest = left.stream().min(Comparator.comparing(it -> it.party().value())).orElseThrow();
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
