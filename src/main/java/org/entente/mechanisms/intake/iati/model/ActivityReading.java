package org.entente.mechanisms.intake.iati.model;

import java.util.List;
import java.util.Optional;
import org.entente.mechanisms.intake.format.Blanks;
import org.entente.mechanisms.intake.iati.tree.Element;
import org.entente.mechanisms.intake.iati.tree.Name;

/** Reads an {@code iati-activity} of version 2 into typed values. */
public final class ActivityReading {

  private final Element activity;
  private final Reading reading;

  private ActivityReading(Element activity) {
    this.activity = activity;
    this.reading =
        new Reading(activity.attribute(Name.LANGUAGE), activity.attribute("default-currency"));
  }

  public static IatiActivity of(Element activity) {
    return new ActivityReading(activity).read();
  }

  private IatiActivity read() {
    return new IatiActivity(
        activity.child("iati-identifier").map(Element::text).map(Blanks::clean).orElse(""),
        new IatiActivity.Header(
            reading.language(),
            reading.currency(),
            activity.attribute("hierarchy").flatMap(Reading::whole).orElse(1),
            Reading.truth(activity, "humanitarian"),
            activity.attribute("last-updated-datetime")),
        about(),
        parties(),
        new IatiActivity.Where(
            reading.coded(activity, "recipient-country"),
            reading.coded(activity, "recipient-region"),
            activity.children("location").map(this::location).toList()),
        what(),
        money(),
        new ResultReading(reading).results(activity));
  }

  private IatiActivity.About about() {
    return new IatiActivity.About(
        reading.text(activity, "title"),
        activity
            .children("description")
            .map(each -> new IatiActivity.Described(each.attribute("type"), reading.text(each)))
            .toList(),
        Reading.code(activity, "activity-status"),
        activity
            .children("activity-date")
            .map(
                each ->
                    new IatiActivity.Dated(
                        each.attribute("type").orElse(""),
                        Reading.isoDate(each),
                        reading.text(each)))
            .toList(),
        Reading.code(activity, "activity-scope"),
        activity
            .children("conditions")
            .flatMap(conditions -> conditions.children("condition"))
            .map(each -> new IatiActivity.Condition(each.attribute("type"), reading.text(each)))
            .toList(),
        activity.children("document-link").map(this::document).toList());
  }

  private IatiActivity.DocumentLink document(Element link) {
    return new IatiActivity.DocumentLink(
        link.attribute("url").orElse(""),
        link.attribute("format"),
        reading.text(link, "title"),
        codes(link, "category"));
  }

  private static List<String> codes(Element in, String name) {
    return in.children(name).flatMap(each -> each.attribute("code").stream()).toList();
  }

  private IatiActivity.Parties parties() {
    var reporting = activity.child("reporting-org").orElseGet(() -> Element.of("reporting-org"));
    return new IatiActivity.Parties(
        reading.organisation(reporting),
        Reading.truth(reporting, "secondary-reporter").orElse(false),
        activity
            .children("participating-org")
            .map(
                each ->
                    new Participant(
                        each.attribute("role").orElse(""),
                        reading.organisation(each),
                        each.attribute("crs-channel-code")))
            .toList(),
        activity.children("contact-info").map(this::contact).toList(),
        activity
            .children("other-identifier")
            .map(
                each ->
                    new IatiActivity.OtherIdentifier(
                        each.attribute("ref").orElse(""),
                        each.attribute("type").orElse(""),
                        reading.organisation(each, "owner-org")))
            .toList(),
        activity
            .children("related-activity")
            .map(
                each ->
                    new IatiActivity.Related(
                        each.attribute("ref").orElse(""), each.attribute("type").orElse("")))
            .toList());
  }

  private IatiActivity.Contact contact(Element contact) {
    return new IatiActivity.Contact(
        contact.attribute("type"),
        reading.text(contact, "organisation"),
        reading.text(contact, "person-name"),
        texts(contact, "email"),
        texts(contact, "telephone"));
  }

  private static List<String> texts(Element in, String name) {
    return in.children(name)
        .map(each -> Blanks.clean(each.text()))
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private Location location(Element location) {
    return new Location(
        location.attribute("ref"),
        reading.text(location, "name"),
        reading.text(location, "description"),
        reading.coded(location, "location-id"),
        location
            .children("administrative")
            .map(
                each ->
                    new Location.Area(
                        each.attribute("code").orElse(""),
                        each.attribute("vocabulary"),
                        each.attribute("level").flatMap(Reading::whole)))
            .toList(),
        location.child("point").flatMap(point -> point.child("pos")).flatMap(this::point),
        new Location.Manner(
            Reading.code(location, "exactness"),
            Reading.code(location, "location-class"),
            Reading.code(location, "location-reach"),
            Reading.code(location, "feature-designation")));
  }

  /** Latitude first, as the standard has it. */
  private Optional<Location.Point> point(Element pos) {
    var degrees = Blanks.clean(pos.text()).split("[ ,]+", -1);
    if (degrees.length != 2) {
      return Optional.empty();
    }
    return Reading.number(degrees[0])
        .flatMap(
            latitude ->
                Reading.number(degrees[1])
                    .map(
                        longitude ->
                            new Location.Point(latitude.doubleValue(), longitude.doubleValue())));
  }

  private IatiActivity.What what() {
    return new IatiActivity.What(
        reading.coded(activity, "sector"),
        reading.coded(activity, "tag"),
        activity
            .children("policy-marker")
            .map(
                each ->
                    new IatiActivity.Marker(reading.coded(each), each.attribute("significance")))
            .toList(),
        activity
            .children("humanitarian-scope")
            .map(each -> new IatiActivity.Scope(each.attribute("type"), reading.coded(each)))
            .toList(),
        new IatiActivity.Defaults(
            Reading.code(activity, "collaboration-type"),
            Reading.code(activity, "default-flow-type"),
            Reading.code(activity, "default-finance-type"),
            reading.coded(activity, "default-aid-type"),
            Reading.code(activity, "default-tied-status")));
  }

  private IatiActivity.Money money() {
    var money = new MoneyReading(reading);
    return new IatiActivity.Money(
        activity.children("budget").map(money::budget).toList(),
        activity.children("planned-disbursement").map(money::plannedDisbursement).toList(),
        activity
            .children("country-budget-items")
            .map(
                each ->
                    new IatiActivity.BudgetItems(
                        each.attribute("vocabulary"), reading.coded(each, "budget-item")))
            .toList(),
        activity
            .child("capital-spend")
            .flatMap(spend -> spend.attribute("percentage"))
            .flatMap(Reading::number),
        activity.children("transaction").map(money::transaction).toList());
  }
}
