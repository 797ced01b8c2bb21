package org.entente.ground.releasability.spif;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamException;
import org.entente.ground.releasability.label.Category;
import org.entente.ground.releasability.label.Policy;
import org.entente.ground.releasability.label.Rule;
import org.entente.ground.releasability.spif.Spif.Element;
import org.entente.ground.xml.SafeXml;

/**
 * Reads a policy from a security policy information file (open XML-SPIF 2.1, with or without its
 * namespace). Levels and values go by their names, tags by the name of their set, as ADatP-4774.1
 * maps them; what is required and excluded becomes the policy's rules. Markings' looks and
 * equivalents in other policies are left out.
 */
public final class SpifReader {

  private final Element file;
  private final Map<String, String> levels = new LinkedHashMap<>();
  private final List<Known> known = new ArrayList<>();
  private final List<Rule> rules = new ArrayList<>();

  /** A tag as the file names it: by its set and type, with its values by their numbers. */
  private record Known(String set, String type, Category.Kind kind, Map<String, String> values) {}

  private SpifReader(Element file) {
    this.file = file;
  }

  /** Reads one policy; a file that contradicts itself is refused as a whole. */
  public static Policy read(InputStream bytes) throws SpifFault {
    try {
      return new SpifReader(Spif.read(SafeXml.reader(bytes))).policy();
    } catch (XMLStreamException broken) {
      throw new SpifFault("the file is no well-formed XML: " + broken.getMessage(), broken);
    }
  }

  private Policy policy() throws SpifFault {
    if (!file.name().equals("SPIF")) {
      throw new SpifFault("the file is no SPIF but <" + file.name() + ">");
    }
    var name = only(file.all("securityPolicyId"), "securityPolicyId").get("name");
    readLevels();
    readTags();
    readRules();
    return new Policy(name, List.copyOf(levels.values()), tags(), rules, Map.of());
  }

  private void readLevels() throws SpifFault {
    var all = new ArrayList<>(classifications());
    for (var level : all) {
      level.get("hierarchy");
    }
    all.sort(Comparator.comparingInt(each -> Integer.parseInt(each.attributes().get("hierarchy"))));
    for (var level : all) {
      put(levels, level.get("lacv"), level.get("name"), "classification");
    }
    if (levels.isEmpty()) {
      throw new SpifFault("the policy has no classification");
    }
  }

  private void readTags() throws SpifFault {
    for (var set : sets()) {
      for (var tag : set.all("securityCategoryTag")) {
        var values = new LinkedHashMap<String, String>();
        for (var value : tag.all("tagCategory")) {
          put(values, value.get("lacv"), value.get("name"), "category of " + set.get("name"));
        }
        if (values.isEmpty()) {
          throw new SpifFault("a tag has no category: " + set.get("name"));
        }
        known.add(new Known(set.get("name"), type(tag), kind(tag), values));
      }
    }
  }

  private void readRules() throws SpifFault {
    for (var level : classifications()) {
      asked(new Rule.Part.Level(level.get("name")), level);
    }
    for (var set : sets()) {
      for (var tag : set.all("securityCategoryTag")) {
        for (var value : tag.all("tagCategory")) {
          var part =
              new Rule.Part.Values(
                  set.get("name"), Optional.of(kind(tag)), Set.of(value.get("name")));
          asked(part, value);
          excluded(part, value);
        }
      }
    }
  }

  private void asked(Rule.Part of, Element says) throws SpifFault {
    for (var required : says.all("requiredCategory")) {
      var beside = new ArrayList<Rule.Part>();
      for (var group : required.all("categoryGroup")) {
        beside.addAll(parts(group));
      }
      rules.add(new Rule.Asks(of, count(required.get("operation")), beside));
    }
  }

  private void excluded(Rule.Part of, Element says) throws SpifFault {
    var seen = new HashSet<String>();
    for (var level : says.all("excludedClass")) {
      var name = level.text().toString().strip();
      if (!levels.containsValue(name)) {
        throw new SpifFault("an excluded classification is unknown: " + name);
      }
      if (!seen.add(name)) {
        throw new SpifFault("a classification is excluded twice: " + name);
      }
      rules.add(new Rule.Excludes(of, new Rule.Part.Level(name)));
    }
    for (var group : says.all("excludedCategory")) {
      for (var part : parts(group)) {
        rules.add(new Rule.Excludes(of, part));
      }
    }
  }

  /** What a reference by set, type and number means: one value, or any of a tag's. */
  private List<Rule.Part> parts(Element group) throws SpifFault {
    var set = group.get("tagSetRef");
    var type = type(group);
    var number = group.find("lacv");
    List<Rule.Part> parts =
        known.stream()
            .filter(tag -> tag.set().equals(set) && tag.type().equals(type))
            .filter(tag -> number.isEmpty() || tag.values().containsKey(number.get()))
            .map(tag -> part(tag, number))
            .toList();
    if (parts.isEmpty()) {
      throw new SpifFault("no category is %s of %s %s".formatted(number.orElse("any"), set, type));
    }
    return parts;
  }

  private static Rule.Part part(Known tag, Optional<String> number) {
    var values = new TreeSet<>(tag.values().values());
    number.ifPresent(each -> values.retainAll(List.of(tag.values().get(each))));
    return new Rule.Part.Values(tag.set(), Optional.of(tag.kind()), values);
  }

  /** Tags of one set that bind alike are one: labels name the set and how it binds. */
  private List<Policy.Tag> tags() {
    var values = new LinkedHashMap<List<Object>, TreeSet<String>>();
    for (var tag : known) {
      values
          .computeIfAbsent(List.of(tag.set(), tag.kind()), _ -> new TreeSet<>())
          .addAll(tag.values().values());
    }
    return values.entrySet().stream()
        .map(
            each ->
                new Policy.Tag(
                    (String) each.getKey().getFirst(),
                    (Category.Kind) each.getKey().getLast(),
                    each.getValue()))
        .toList();
  }

  private List<Element> classifications() {
    return file.all("securityClassifications", "securityClassification");
  }

  private List<Element> sets() {
    return file.all("securityCategoryTagSets", "securityCategoryTagSet");
  }

  private static String type(Element element) throws SpifFault {
    return element.get("tagType") + " " + element.find("enumType").orElse("");
  }

  private static Category.Kind kind(Element tag) throws SpifFault {
    return switch (type(tag).strip()) {
      case "restrictive", "enumerated restrictive" -> Category.Kind.RESTRICTIVE;
      case "permissive", "enumerated permissive" -> Category.Kind.PERMISSIVE;
      case "tagType7" -> Category.Kind.INFORMATIVE;
      default -> throw new SpifFault("the type of a tag is unknown: " + type(tag));
    };
  }

  private static Rule.Count count(String operation) throws SpifFault {
    return switch (operation) {
      case "all" -> Rule.Count.ALL;
      case "oneOrMore" -> Rule.Count.ONE_OR_MORE;
      case "onlyOne" -> Rule.Count.ONLY_ONE;
      default -> throw new SpifFault("an operation is unknown: " + operation);
    };
  }

  private static void put(Map<String, String> names, String number, String name, String what)
      throws SpifFault {
    if (names.putIfAbsent(number, name) != null) {
      throw new SpifFault("two of one number, %s: %s %s".formatted(number, what, name));
    }
  }

  private static Element only(List<Element> elements, String name) throws SpifFault {
    if (elements.size() != 1) {
      throw new SpifFault("the file needs one <" + name + ">, not " + elements.size());
    }
    return elements.getFirst();
  }
}
