package org.entente.ground.releasability.spif;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.label.Category;
import org.entente.ground.releasability.label.Clearance;
import org.entente.ground.releasability.label.Label;
import org.entente.ground.releasability.label.Policy;
import org.entente.ground.releasability.spif.Spif.Element;
import org.entente.ground.xml.SafeXml;
import org.junit.jupiter.api.Assumptions;

/** The labels and clearances that lie beside the SPIF samples, which name values by number. */
final class SpifLabels {

  static final PartyId SOMEBODY = new PartyId(new UUID(0, 1));
  static final PartyId READER = new PartyId(new UUID(0, 2));

  private static final Path FOLDER = Path.of("..", "shared", "data", "labels-stanag4774");

  private final Policy policy;
  private final Map<String, String> levels = new HashMap<>();
  private final Map<String, String> sets = new HashMap<>();
  private final Map<String, String> values = new HashMap<>();

  private SpifLabels(Policy policy, Element spif) throws SpifFault {
    this.policy = policy;
    for (var level : spif.all("securityClassifications", "securityClassification")) {
      levels.put(level.get("lacv"), level.get("name"));
    }
    for (var set : spif.all("securityCategoryTagSets", "securityCategoryTagSet")) {
      sets.put(set.get("id"), set.get("name"));
      for (var tag : set.all("securityCategoryTag")) {
        for (var value : tag.all("tagCategory")) {
          values.put(set.get("id") + kind(tag) + value.get("lacv"), value.get("name"));
        }
      }
    }
  }

  /** The samples of one policy; its file may need mending to be XML at all. */
  static SpifLabels of(String spif) throws Exception {
    return new SpifLabels(SpifReader.read(open(spif)), Spif.read(SafeXml.reader(open(spif))));
  }

  static InputStream open(String name) throws IOException {
    var file = FOLDER.resolve(name);
    Assumptions.assumeTrue(Files.exists(file), () -> "../shared/data is not here: " + file);
    var text = Files.readString(file).replace("securityCategiryTagSet", "securityCategoryTagSet");
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  Policy policy() {
    return policy;
  }

  Label label(String name) throws IOException, XMLStreamException, SpifFault {
    var written = Spif.read(SafeXml.reader(open(name)));
    var level = name(levels, written.all("classification").getFirst().get("lacv"));
    var categories = new HashMap<List<Object>, TreeSet<String>>();
    for (var tag : written.all("tag")) {
      categories
          .computeIfAbsent(List.of(kind(tag), set(tag)), _ -> new TreeSet<>())
          .add(value(tag));
    }
    var all = new ArrayList<Category>();
    categories.forEach(
        (tag, held) ->
            all.add(new Category((Category.Kind) tag.getFirst(), (String) tag.getLast(), held)));
    return new Label(policy.name(), level, all, SOMEBODY);
  }

  /** The clearance; of several classifications the highest counts, as levels are a ladder. */
  Clearance clearance(String name) throws IOException, XMLStreamException, SpifFault {
    var written = Spif.read(SafeXml.reader(open(name)));
    var level =
        written.all("classification").stream()
            .flatMap(each -> each.find("lacv").stream())
            .map(number -> name(levels, number))
            .max(Comparator.comparingInt(policy.levels()::indexOf))
            .orElseThrow();
    var holds = new HashMap<Clearance.TagOf, Set<String>>();
    for (var tag : written.all("tag")) {
      holds
          .computeIfAbsent(new Clearance.TagOf(policy.name(), set(tag)), _ -> new HashSet<>())
          .add(value(tag));
    }
    return new Clearance(READER, Set.of(), Map.of(policy.name(), level), holds, Set.of());
  }

  private String set(Element tag) throws SpifFault {
    return name(sets, tag.get("id"));
  }

  private static String name(Map<String, String> names, String number) {
    return Optional.ofNullable(names.get(number)).orElseThrow();
  }

  private String value(Element tag) throws SpifFault {
    var key = tag.get("id") + kind(tag) + tag.get("lacv");
    return values.getOrDefault(key, "number " + tag.get("lacv"));
  }

  private static Category.Kind kind(Element tag) {
    var type = tag.find("tagType").or(() -> tag.find("type")).orElseThrow();
    var how = type + tag.find("enumType").orElse("");
    return Stream.of(Category.Kind.RESTRICTIVE, Category.Kind.PERMISSIVE)
        .filter(kind -> how.toUpperCase(Locale.ROOT).contains(kind.name()))
        .findFirst()
        .orElse(Category.Kind.INFORMATIVE);
  }
}
