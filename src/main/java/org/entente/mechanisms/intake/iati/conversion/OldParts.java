package org.entente.mechanisms.intake.iati.conversion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.mechanisms.intake.format.Blanks;
import org.entente.mechanisms.intake.iati.tree.Content;
import org.entente.mechanisms.intake.iati.tree.Element;
import org.entente.mechanisms.intake.iati.tree.Name;

/** The parts of an activity that were built differently before version 2. */
final class OldParts {

  private static final String EPSG = "http://www.opengis.net/def/crs/EPSG/0/4326";

  private OldParts() {}

  static Element renewed(Element activity) {
    return activity.mapChildren(
        child ->
            switch (child.name().written()) {
              case "other-identifier" -> otherIdentifier(child);
              case "transaction" -> transaction(child);
              case "location" -> location(child);
              case "activity-website" -> website(child);
              default -> child;
            });
  }

  /** The identifier was the text, its owner two attributes. */
  private static Element otherIdentifier(Element old) {
    if (Blanks.isBlank(old.text())) {
      return old;
    }
    var owner = old.attribute("owner-ref").or(() -> old.attribute("owner-name"));
    var attributes = new LinkedHashMap<>(old.attributes());
    attributes.remove(Name.of("owner-ref"));
    attributes.remove(Name.of("owner-name"));
    attributes.put(Name.of("ref"), old.text().strip());
    attributes.putIfAbsent(Name.of("type"), "A1");
    var content = new ArrayList<Content>();
    owner.ifPresent(_ -> content.add(owner(old)));
    return old.withAttributes(attributes).withContent(content);
  }

  private static Element owner(Element old) {
    var owner =
        old.attribute("owner-name")
            .map(name -> Element.of("owner-org", Element.text("narrative", name)))
            .orElseGet(() -> Element.of("owner-org"));
    return old.attribute("owner-ref").map(ref -> owner.withAttribute("ref", ref)).orElse(owner);
  }

  /** The type was an attribute, in the drafts two of them; the date could be the value's alone. */
  private static Element transaction(Element old) {
    var content = new ArrayList<>(old.content());
    if (old.child("transaction-type").isEmpty()) {
      oldType(old)
          .flatMap(type -> OldCodes.find("transaction-type", "code", type))
          .map(code -> Element.of("transaction-type").withAttribute("code", code))
          .ifPresent(content::add);
    }
    if (old.child("transaction-date").isEmpty()) {
      old.child("value")
          .flatMap(value -> value.attribute("value-date"))
          .map(day -> Element.of("transaction-date").withAttribute("iso-date", day))
          .ifPresent(content::add);
    }
    var attributes = new LinkedHashMap<>(old.attributes());
    if (content.size() > old.content().size()) {
      attributes.remove(Name.of("type"));
    }
    return old.withAttributes(attributes).withContent(content);
  }

  private static Optional<String> oldType(Element transaction) {
    var status = transaction.child("status").map(Element::text).map(String::strip);
    return transaction
        .attribute("type")
        .or(() -> status.map(word -> transaction.attribute("flow").orElse("") + " " + word));
  }

  /** The point was an element of two attributes, the kind of place a location type. */
  private static Element location(Element old) {
    return old.withContent(old.children().flatMap(OldParts::locationPart).toList());
  }

  private static Stream<Element> locationPart(Element part) {
    return switch (part.name().written()) {
      case "coordinates" -> point(part);
      case "location-type" -> Stream.of(part.named("feature-designation").withContent(List.of()));
      default -> Stream.of(part);
    };
  }

  /** A precision of 1 said that the point is exact; all others that it is about there. */
  private static Stream<Element> point(Element coordinates) {
    var latitude = coordinates.attribute("latitude");
    var longitude = coordinates.attribute("longitude");
    if (latitude.isEmpty() || longitude.isEmpty()) {
      return Stream.of(coordinates);
    }
    var pos = Element.text("pos", latitude.get() + " " + longitude.get());
    var exactness =
        coordinates
            .attribute("precision")
            .map(precision -> precision.equals("1") ? "1" : "2")
            .map(code -> Element.of("exactness").withAttribute("code", code));
    return Stream.concat(
        Stream.of(Element.of("point", pos).withAttribute("srsName", EPSG)), exactness.stream());
  }

  /** The web page of an activity is a document like others. */
  private static Element website(Element old) {
    var url = old.text().strip();
    return Element.of(
            "document-link",
            Element.of("title", Element.text("narrative", url)),
            Element.of("category").withAttribute("code", "A12"))
        .withAttribute("url", url)
        .withAttribute("format", "text/html");
  }
}
