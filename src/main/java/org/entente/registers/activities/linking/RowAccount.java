package org.entente.registers.activities.linking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.reference.places.Gazetteer;
import org.entente.registers.activities.Activity;
import org.entente.registers.activities.ActivityEntry;
import org.entente.registers.activities.linking.judging.Told;
import org.entente.registers.activities.linking.judging.Told.Named;
import org.entente.registers.activities.linking.judging.Told.Sum;

/** An activity of the register, as its owner's row tells it, as an account to be judged. */
public final class RowAccount {

  private static final Pattern BETWEEN_NAMES = Pattern.compile("\\s*[;|\\n]\\s*");

  private final ActivityEntry entry;
  private final Gazetteer gazetteer;

  private RowAccount(ActivityEntry entry, Gazetteer gazetteer) {
    this.entry = entry;
    this.gazetteer = gazetteer;
  }

  /** The account under the id of its record; its source is the owner. */
  public static Told of(ActivityEntry entry, Gazetteer gazetteer) {
    return new RowAccount(entry, gazetteer).told();
  }

  private Told told() {
    var activity = entry.activity();
    return new Told(
        activity.id().value().toString(),
        entry.owner().value().toString(),
        parties(activity.who()),
        matter(activity.what()),
        where(activity.where()),
        new Told.When(activity.when().start(), activity.when().end()),
        figures(activity.reach()),
        Told.Stated.NOTHING);
  }

  private static Told.Parties parties(Activity.Who who) {
    var party = new Named(Optional.of(who.party().value().toString()), List.of(who.written()));
    return new Told.Parties(party, names(who.funder()), names(who.implementer()));
  }

  private static List<Named> names(Optional<String> written) {
    return written.stream()
        .flatMap(BETWEEN_NAMES::splitAsStream)
        .filter(name -> !name.isBlank())
        .map(Named::written)
        .toList();
  }

  private static Told.Matter matter(Activity.What what) {
    return new Told.Matter(
        what.activity().or(what::description).orElse(""),
        what.activity().flatMap(_ -> what.description()).orElse(""),
        Set.of(what.sector().orElse(what.sectorWritten())));
  }

  private Told.Where where(Activity.Where where) {
    var place = where.place().flatMap(gazetteer::find);
    var places =
        place
            .map(it -> Set.of(it.id().value().toString()))
            .orElseGet(() -> where.written().isEmpty() ? Set.of() : Set.of(where.written()));
    var within =
        place.stream()
            .flatMap(it -> gazetteer.path(it).reversed().stream())
            .map(it -> it.id().value().toString())
            .filter(id -> !places.contains(id))
            .toList();
    return new Told.Where(places, within);
  }

  private static Told.Figures figures(Activity.Reach reach) {
    return new Told.Figures(number(reach.targeted()), number(reach.reached()), sums(reach));
  }

  private static OptionalLong number(Optional<Long> people) {
    return people.map(OptionalLong::of).orElseGet(OptionalLong::empty);
  }

  private static List<Sum> sums(Activity.Reach reach) {
    return Stream.of(reach)
        .filter(it -> it.value().isPresent() && it.currency().isPresent())
        .map(it -> new Sum(whole(it.value().orElse("0")), it.currency().orElse("")))
        .toList();
  }

  private static long whole(String value) {
    return new BigDecimal(value).abs().setScale(0, RoundingMode.HALF_UP).longValue();
  }
}
