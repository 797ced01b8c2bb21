package org.entente.mechanisms.intake.iati.conversion;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.mechanisms.intake.format.Blanks;
import org.entente.mechanisms.intake.iati.standard.SchemaShape;
import org.entente.mechanisms.intake.iati.tree.Content;
import org.entente.mechanisms.intake.iati.tree.Element;
import org.entente.mechanisms.intake.iati.tree.Name;

/**
 * Tells an activity of IATI 1.0x, or of the drafts before it, in the words of 2.03: texts become
 * narratives, old codes new ones, old elements those that replaced them. What 2.03 has no word for
 * becomes {@code legacy-data}, so nothing is lost; what was done is told.
 */
public final class Conversion {

  /** What was done to an activity; the words are in the messages, by the name. */
  public enum Change {
    TEXTS_TO_NARRATIVES,
    CODES,
    NAMES,
    STRUCTURE,
    KEPT_AS_LEGACY,
    BLANKS_LEFT_OUT
  }

  /** The activity as 2.03 says it, and what was done for that. */
  public record Converted(Element activity, Set<Change> changes) {
    public Converted {
      changes = Set.copyOf(changes);
    }
  }

  private static final Map<String, String> ELEMENT_NAMES =
      Map.of(
          "organization", "organisation",
          "flow-type", "default-flow-type",
          "finance-type", "default-finance-type",
          "aid-type", "default-aid-type",
          "tied-status", "default-tied-status");

  private static final Map<String, String> ATTRIBUTE_NAMES =
      Map.of("ref", "code", "iso_date", "iso-date", "value_date", "value-date");

  private final Set<Change> changes = EnumSet.noneOf(Change.class);

  private Conversion() {}

  /**
   * Whether an activity is older than version 2: by the version it or its file states, or because
   * its title is a text without narratives, whatever version is stated.
   */
  public static boolean needed(Element root, Element activity) {
    var version = activity.attribute("version").or(() -> root.attribute("version")).orElse("");
    return version.startsWith("1.") || activity.children("title").anyMatch(Conversion::spoken);
  }

  public static Converted of(Element activity) {
    var conversion = new Conversion();
    var renamed = conversion.convert(withoutVersion(activity), SchemaShape.activity());
    var whole = conversion.legacy(conversion.merged(OldParts.renewed(renamed)));
    if (!whole.equals(renamed)) {
      conversion.changes.add(Change.STRUCTURE);
    }
    return new Converted(SchemaShape.arranged(whole), conversion.changes);
  }

  /** Since version 2 it stands on the root alone. */
  private static Element withoutVersion(Element activity) {
    var attributes = new LinkedHashMap<>(activity.attributes());
    attributes.remove(Name.of("version"));
    return activity.withAttributes(attributes);
  }

  /** Names, codes, blanks and texts of an element and all that is in it. */
  private Element convert(Element element, SchemaShape shape) {
    var tidy = codes(attributes(element, shape));
    var named = tidy.mapChildren(child -> convertChild(child, shape));
    return shape.has("narrative") ? spokenAsNarrative(named) : named;
  }

  private Element convertChild(Element child, SchemaShape within) {
    var named = rename(child, within);
    return named.name().foreign()
        ? named
        : within
            .of(named.name().local())
            .map(shape -> convert(named, shape))
            .orElseGet(() -> codes(withoutBlanks(named)));
  }

  private Element rename(Element child, SchemaShape within) {
    var old = child.name().local();
    var now = ELEMENT_NAMES.getOrDefault(old, old);
    if (now.equals(old) || within.has(old) || !within.has(now)) {
      return child;
    }
    changes.add(Change.NAMES);
    return child.named(now);
  }

  private Element attributes(Element element, SchemaShape shape) {
    var tidy = new LinkedHashMap<Name, String>();
    withoutBlanks(element)
        .attributes()
        .forEach(
            (name, value) -> {
              var now = ATTRIBUTE_NAMES.getOrDefault(name.local(), name.local());
              boolean old =
                  name.space().isEmpty()
                      && !shape.hasAttribute(name.local())
                      && shape.hasAttribute(now);
              tidy.put(old ? Name.of(now) : name, value);
            });
    if (!tidy.keySet().containsAll(withoutBlanks(element).attributes().keySet())) {
      changes.add(Change.NAMES);
    }
    return element.withAttributes(tidy);
  }

  private Element withoutBlanks(Element element) {
    var filled = new LinkedHashMap<>(element.attributes());
    if (filled.values().removeIf(Blanks::isBlank)) {
      changes.add(Change.BLANKS_LEFT_OUT);
    }
    return element.withAttributes(filled);
  }

  private Element codes(Element element) {
    var renewed = OldCodes.renewed(element);
    if (!renewed.equals(element)) {
      changes.add(Change.CODES);
    }
    return renewed;
  }

  private Element spokenAsNarrative(Element element) {
    if (!spoken(element)) {
      return element;
    }
    changes.add(Change.TEXTS_TO_NARRATIVES);
    var narrative = new LinkedHashMap<Name, String>();
    var rest = new LinkedHashMap<>(element.attributes());
    element.attribute(Name.LANGUAGE).ifPresent(language -> narrative.put(Name.LANGUAGE, language));
    rest.remove(Name.LANGUAGE);
    var content = new ArrayList<Content>();
    content.add(Element.text("narrative", element.text()).withAttributes(narrative));
    element.children().forEach(content::add);
    return element.withAttributes(rest).withContent(content);
  }

  private static boolean spoken(Element element) {
    return element.child("narrative").isEmpty() && !Blanks.isBlank(element.text());
  }

  /** Before version 2 an element was repeated for each language; now its narratives are. */
  private Element merged(Element activity) {
    var merged = new LinkedHashMap<Object, Element>();
    for (var child : activity.children().toList()) {
      var local = child.name().local();
      Object key = List.of("title", "reporting-org").contains(local) ? local : new Object();
      merged.merge(key, child, Conversion::withNarrativesOf);
    }
    return activity.withContent(List.copyOf(merged.values()));
  }

  private static Element withNarrativesOf(Element first, Element other) {
    var content = new ArrayList<>(first.content());
    content.addAll(other.content());
    return first.withContent(content);
  }

  /** What has no place in 2.03 is kept by name and value, as the standard means it to be. */
  private Element legacy(Element activity) {
    var shape = SchemaShape.activity();
    return activity.mapChildren(
        child ->
            child.name().foreign() || shape.has(child.name().local()) ? child : legacyData(child));
  }

  private Element legacyData(Element old) {
    changes.add(Change.KEPT_AS_LEGACY);
    var value = new ArrayList<String>();
    old.attributes().forEach((name, text) -> value.add(name.written() + "=" + text));
    if (!Blanks.isBlank(old.text())) {
      value.add(old.text().strip());
    }
    return Element.of("legacy-data")
        .withAttribute("name", old.name().local())
        .withAttribute("value", String.join("; ", value));
  }
}
