package org.entente.mechanisms.intake.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.PartyId;
import org.entente.ground.shell.Faults;
import org.entente.ground.shell.Faults.Fault;
import org.entente.ground.shell.Words;
import org.entente.mechanisms.intake.Period;
import org.entente.mechanisms.intake.sources.Source;
import org.entente.mechanisms.intake.sources.Terms;
import org.entente.mechanisms.intake.sources.web.ExactChoice;
import org.entente.reference.partners.labelling.LabelChoice;
import org.entente.reference.partners.labelling.LabelOffer;
import org.springframework.util.MultiValueMap;

/**
 * The form with which a file is handed over, as it was filled in: partners by brief id, days as
 * 2026-03-31. What is wrong with it is told field by field.
 */
public record Handover(
    String partner, String from, String until, LabelChoice label, Stated stated) {

  /**
   * What was stated about the source: its name, the licence, "yes" or "no" to passing it on, and
   * for whom exact places are.
   */
  public record Stated(String source, String licence, String reshare, ExactChoice exact) {

    static final Stated NOTHING = new Stated("", "", "", ExactChoice.UNSAID);

    Terms terms() {
      Optional<Boolean> said =
          reshare.isEmpty() ? Optional.empty() : Optional.of(reshare.equals("yes"));
      return new Terms(source, Optional.of(licence), said);
    }
  }

  /** An empty form, with the partner and the level that most will want. */
  static Handover blank(PartyId partner, String level) {
    return new Handover(Ids.brief(partner.value()), "", "", LabelChoice.of(level), Stated.NOTHING);
  }

  static Handover read(MultiValueMap<String, String> form) {
    return new Handover(
        first(form, "partner"),
        first(form, "from"),
        first(form, "until"),
        LabelChoice.read(form),
        new Stated(
            first(form, "source"),
            first(form, "licence"),
            first(form, "reshare"),
            ExactChoice.read(form)));
  }

  private static String first(MultiValueMap<String, String> form, String name) {
    return Optional.ofNullable(form.getFirst(name)).map(String::strip).orElse("");
  }

  Optional<PartyId> partnerId() {
    return Ids.read(partner).map(PartyId::new);
  }

  /** The days that the report speaks of, when both were given. */
  Optional<Period> period() {
    return day(from).flatMap(first -> day(until).map(last -> new Period(first, last)));
  }

  /** What is wrong, in the order of the fields. */
  Faults faults(boolean fileGiven, LabelOffer offer, Words words) {
    var faults = new ArrayList<Fault>();
    if (!fileGiven) {
      faults.add(new Fault("file", words.say("intake.fault.file")));
    }
    if (partnerId().filter(offer.parties()::containsKey).isEmpty()) {
      faults.add(new Fault("partner", words.say("intake.fault.partner")));
    }
    periodFault(words).ifPresent(faults::add);
    return new Faults(faults)
        .and(label.faults(offer, words))
        .and(stated.exact().faults(offer, words));
  }

  /** What has to be said about a source once, and was neither now nor before. */
  Faults termsFaults(Optional<Source> known, Words words) {
    var faults = new ArrayList<Fault>();
    if (stated.licence().isEmpty() && known.flatMap(it -> it.said().licence()).isEmpty()) {
      faults.add(new Fault("licence", words.say("intake.fault.licence")));
    }
    if (stated.reshare().isEmpty() && known.isEmpty()) {
      faults.add(new Fault("reshare", words.say("intake.fault.reshare")));
    }
    return new Faults(faults);
  }

  private Optional<Fault> periodFault(Words words) {
    var first = day(from);
    var last = day(until);
    if (first.isEmpty() && !(from.isEmpty() && until.isEmpty())) {
      return Optional.of(new Fault("from", words.say("intake.fault.day")));
    }
    if (first.isPresent() && last.isEmpty()) {
      return Optional.of(new Fault("until", words.say("intake.fault.day")));
    }
    return first
        .filter(day -> last.orElse(day).isBefore(day))
        .map(_ -> new Fault("until", words.say("intake.fault.period")));
  }

  private static Optional<LocalDate> day(String written) {
    try {
      return written.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(written));
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }
}
