package org.entente.registers.activities.iati;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.ground.identity.PartyId;
import org.entente.mechanisms.intake.iati.tree.Content;
import org.entente.mechanisms.intake.iati.tree.Element;
import org.entente.mechanisms.intake.iati.tree.Name;
import org.entente.reference.partners.Identifier;
import org.entente.reference.partners.Particulars;
import org.entente.reference.partners.Party;
import org.entente.reference.places.CountryCode;
import org.entente.reference.places.Gazetteer;
import org.entente.reference.places.Place;
import org.entente.reference.terminology.CodeLists;
import org.entente.reference.terminology.Term;
import org.entente.registers.activities.Activity;
import org.entente.registers.activities.ActivityEntry;

/**
 * An activity that came in as a row, in the words of IATI 2.03. It is reported by the owner of the
 * row; its identifier is made of the owner's and of the record's id, so it stays the same for ever.
 * What a row need not say and the standard asks for is said to be not known, or follows from days.
 */
final class IatiWords {

  private static final String UNKNOWN = "?";
  private static final String OWN_VOCABULARY = "99";
  private static final String EPSG = "http://www.opengis.net/def/crs/EPSG/0/4326";
  private static final String OTHER_KIND = "90";

  private static final Map<String, String> STATUSES =
      Map.of("planned", "1", "ongoing", "2", "completed", "4", "cancelled", "5", "suspended", "6");

  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("GOV", "10"),
          Map.entry("LGOV", "11"),
          Map.entry("MIL", "15"),
          Map.entry("POL", "15"),
          Map.entry("INGO", "21"),
          Map.entry("RC", "21"),
          Map.entry("NNGO", "22"),
          Map.entry("LNGO", "22"),
          Map.entry("CBO", "22"),
          Map.entry("CSO", "22"),
          Map.entry("UN", "40"),
          Map.entry("IGO", "40"),
          Map.entry("PKO", "40"),
          Map.entry("PRIV", "70"),
          Map.entry("ACAD", "80"));

  private final Gazetteer gazetteer;
  private final LocalDate today;

  IatiWords(Gazetteer gazetteer, LocalDate today) {
    this.gazetteer = gazetteer;
    this.today = today;
  }

  Element of(ActivityEntry entry, Map<PartyId, Party> known) {
    var activity = entry.activity();
    var owner = Optional.ofNullable(known.get(entry.owner()));
    var reference = reference(entry.owner(), owner);
    var content = new ArrayList<Content>();
    content.add(Element.text("iati-identifier", reference + "-" + entry.id().value()));
    content.add(
        spoken("reporting-org", owner.map(IatiWords::name).orElse(UNKNOWN))
            .withAttribute("ref", reference)
            .withAttribute("type", kind(owner)));
    content.add(spoken("title", title(activity)));
    content.add(spoken("description", activity.what().description().orElse(title(activity))));
    participants(activity, known).forEach(content::add);
    content.add(coded("activity-status", status(activity)));
    dates(entry).forEach(content::add);
    place(activity).ifPresent(place -> where(place, activity).forEach(content::add));
    sector(activity).ifPresent(content::add);
    return Element.of("iati-activity").withContent(content);
  }

  /** The owner's own code where it has one, else the one it has with us. */
  private static String reference(PartyId id, Optional<Party> owner) {
    return owner
        .flatMap(
            party -> party.particulars().identifiers().stream().map(Identifier::code).findFirst())
        .orElseGet(() -> id.value().toString());
  }

  private static String kind(Optional<Party> party) {
    return party
        .flatMap(known -> known.particulars().kind())
        .map(Particulars.Kind::code)
        .map(code -> KINDS.getOrDefault(code, OTHER_KIND))
        .orElse(OTHER_KIND);
  }

  private static String name(Party party) {
    return party.nameIn(Locale.ENGLISH);
  }

  private static String title(Activity activity) {
    return activity
        .what()
        .activity()
        .or(() -> activity.what().description())
        .or(() -> Optional.of(activity.what().sectorWritten()).filter(text -> !text.isBlank()))
        .orElse(UNKNOWN);
  }

  /** Who does it, with whom, and with whose money. */
  private static Stream<Element> participants(Activity activity, Map<PartyId, Party> known) {
    var doer = Optional.ofNullable(known.get(activity.who().party()));
    var doing =
        spoken("participating-org", doer.map(IatiWords::name).orElse(activity.who().written()))
            .withAttribute("role", activity.who().implementer().isPresent() ? "2" : "4")
            .withAttribute("type", kind(doer));
    return Stream.concat(
        Stream.of(doing),
        Stream.concat(
            activity.who().implementer().stream().map(name -> participant(name, "4")),
            activity.who().funder().stream().map(name -> participant(name, "1"))));
  }

  private static Element participant(String name, String role) {
    return spoken("participating-org", name).withAttribute("role", role);
  }

  private String status(Activity activity) {
    return activity
        .what()
        .status()
        .flatMap(code -> Optional.ofNullable(STATUSES.get(code)))
        .orElseGet(() -> statusByDays(activity));
  }

  private String statusByDays(Activity activity) {
    if (activity.when().end().filter(today::isAfter).isPresent()) {
      return "4";
    }
    return activity.when().start().filter(today::isBefore).isPresent() ? "1" : "2";
  }

  /** Days to come are planned ones. The standard wants a day, and a row may have none. */
  private List<Element> dates(ActivityEntry entry) {
    var when = entry.activity().when();
    var dates = new ArrayList<Element>();
    when.start().ifPresent(day -> dates.add(date(day, day.isAfter(today) ? "1" : "2")));
    when.end().ifPresent(day -> dates.add(date(day, day.isAfter(today) ? "3" : "4")));
    if (dates.isEmpty()) {
      var reported = LocalDate.ofInstant(entry.knownAt(), ZoneOffset.UTC);
      var why =
          Element.text("narrative", "The report gives no day; it was first reported on this one.")
              .withAttribute(Name.LANGUAGE, "en");
      dates.add(date(reported, "2").withContent(List.of(why)));
    }
    return dates;
  }

  private static Element date(LocalDate day, String type) {
    return Element.of("activity-date")
        .withAttribute("iso-date", day.toString())
        .withAttribute("type", type);
  }

  private Optional<Place> place(Activity activity) {
    return activity.where().place().flatMap(gazetteer::find);
  }

  /** The country, and the place in it by its P-code, with a point where there is one. */
  private static List<Element> where(Place place, Activity activity) {
    var where = new ArrayList<Element>();
    CountryCode.of(place.pcode())
        .ifPresent(country -> where.add(coded("recipient-country", country.alpha2())));
    var location = new ArrayList<Content>();
    location.add(spoken("name", place.label(Locale.ENGLISH)));
    activity
        .where()
        .point()
        .map(at -> at.latitude() + " " + at.longitude())
        .map(pos -> Element.of("point", Element.text("pos", pos)).withAttribute("srsName", EPSG))
        .ifPresent(location::add);
    where.add(
        Element.of("location").withContent(location).withAttribute("ref", place.pcode().value()));
    return where;
  }

  /** Our own list of sectors is a vocabulary of its own, so its codes come with their names. */
  private static Optional<Element> sector(Activity activity) {
    return activity
        .what()
        .sector()
        .flatMap(code -> CodeLists.sectors().findCode(code))
        .map(
            term ->
                spokenTerm(term)
                    .withAttribute("vocabulary", OWN_VOCABULARY)
                    .withAttribute("code", term.code()));
  }

  private static Element spokenTerm(Term term) {
    var name =
        Element.text("narrative", term.name(Locale.ENGLISH)).withAttribute(Name.LANGUAGE, "en");
    return Element.of("sector", name);
  }

  private static Element spoken(String element, String text) {
    return Element.of(element, Element.text("narrative", text));
  }

  private static Element coded(String element, String code) {
    return Element.of(element).withAttribute("code", code);
  }
}
