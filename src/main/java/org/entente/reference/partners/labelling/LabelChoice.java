package org.entente.reference.partners.labelling;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.label.Category;
import org.entente.ground.releasability.label.Label;
import org.entente.ground.releasability.label.Policies;
import org.entente.ground.releasability.label.Policy;
import org.entente.ground.releasability.label.Terms;
import org.entente.ground.shell.Faults;
import org.entente.ground.shell.Faults.Fault;
import org.entente.ground.shell.Words;
import org.springframework.util.MultiValueMap;

/**
 * A label as a form shows it: its level; the parties and agreements to which it is released, by
 * brief id, none for all; purposes; and days, written 2026-03-31, until which it is held back and
 * on which it is looked at again.
 */
public record LabelChoice(
    String level, Set<String> only, Set<String> purposes, String embargo, String review) {

  /** The names of the fields, as a form sends them. */
  public static final String FIELDS = "level,only,purpose,embargo,review,partner";

  public LabelChoice {
    only = Set.copyOf(only);
    purposes = Set.copyOf(purposes);
  }

  /** A level for all that are cleared for it. */
  public static LabelChoice of(String level) {
    return new LabelChoice(level, Set.of(), Set.of(), "", "");
  }

  public static LabelChoice of(Label label, ZoneId zone) {
    var said = label.foremost();
    return new LabelChoice(
        said.level(),
        said.valuesOf(Category.RELEASABLE_TO).stream()
            .map(UUID::fromString)
            .map(Ids::brief)
            .collect(Collectors.toSet()),
        Set.copyOf(said.valuesOf(Category.PURPOSE)),
        said.terms().embargo().map(end -> LocalDate.ofInstant(end, zone).toString()).orElse(""),
        said.terms().review().map(LocalDate::toString).orElse(""));
  }

  /** The strictest there is: the highest level, for the owner alone. */
  public static LabelChoice closed(PartyId owner) {
    var strictest = Policy.ententeLevels().getLast();
    return new LabelChoice(strictest, Set.of(Ids.brief(owner.value())), Set.of(), "", "");
  }

  /**
   * Whether a form with this choice says all that a label says: one of several markings, of another
   * policy, or for a party that cannot be named here, would become another when it is sent.
   */
  public boolean saysAllOf(Label label, LabelOffer offer) {
    return offer.briefs().containsAll(only)
        && label(label.originator(), offer.zone()).equals(label);
  }

  public static LabelChoice read(MultiValueMap<String, String> form) {
    return new LabelChoice(
        first(form, "level"),
        told(form, "only"),
        told(form, "purpose"),
        first(form, "embargo"),
        first(form, "review"));
  }

  private static String first(MultiValueMap<String, String> form, String field) {
    return Optional.ofNullable(form.getFirst(field)).map(String::strip).orElse("");
  }

  private static Set<String> told(MultiValueMap<String, String> form, String field) {
    return form.getOrDefault(field, List.of()).stream()
        .filter(value -> !value.isBlank())
        .collect(Collectors.toSet());
  }

  /** The label, put on by its owner; days begin in the zone. */
  public Label label(PartyId owner, ZoneId zone) {
    var label = Label.of(level, owner);
    if (!only.isEmpty()) {
      label =
          label.releasableTo(
              only.stream().flatMap(id -> Ids.read(id).stream()).map(PartyId::new).toList());
    }
    if (!purposes.isEmpty()) {
      label = label.forPurposes(purposes);
    }
    Optional<Instant> until = day(embargo).map(day -> day.atStartOfDay(zone).toInstant());
    return label.under(new Terms(until, day(review)));
  }

  /** What is wrong with it, given what may be named in it. */
  public Faults faults(LabelOffer offer, Words words) {
    var faults = new ArrayList<Fault>();
    if (!Policy.ententeLevels().contains(level)) {
      faults.add(new Fault("level", words.say("partners.label.fault.level")));
    }
    if (!offer.briefs().containsAll(only)) {
      faults.add(new Fault("only", words.say("partners.label.fault.only")));
    }
    if (!Policies.purposes().containsAll(purposes)) {
      faults.add(new Fault("purpose", words.say("partners.label.fault.purpose")));
    }
    if (day(embargo).isEmpty() && !embargo.isEmpty()) {
      faults.add(new Fault("embargo", words.say("partners.label.fault.day")));
    }
    if (day(review).isEmpty() && !review.isEmpty()) {
      faults.add(new Fault("review", words.say("partners.label.fault.day")));
    }
    return new Faults(faults);
  }

  private static Optional<LocalDate> day(String written) {
    try {
      return written.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(written));
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }
}
