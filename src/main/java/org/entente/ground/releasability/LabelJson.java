package org.entente.ground.releasability;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.label.Category;
import org.entente.ground.releasability.label.Confidentiality;
import org.entente.ground.releasability.label.Label;
import org.entente.ground.releasability.label.Marking;
import org.entente.ground.releasability.label.Terms;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one canonical writing of a label, by which equal ones are known to be equal. A label of one
 * marking is that marking; what is empty is left out.
 */
final class LabelJson {

  private static final String ALL = "all";

  private final JsonMapper json = JsonMapper.builder().build();

  String write(Label label) {
    var markings = label.markings().stream().map(LabelJson::written).toList();
    return json.writeValueAsString(markings.size() == 1 ? markings.getFirst() : all(markings));
  }

  Label read(String written) {
    var node = json.readTree(written);
    var markings = new ArrayList<Marking>();
    if (node.has(ALL)) {
      node.get(ALL).forEach(each -> markings.add(marking(each)));
    } else {
      markings.add(marking(node));
    }
    return new Label(markings);
  }

  private static Map<String, Object> all(List<Map<String, Object>> markings) {
    return Map.of(ALL, markings);
  }

  private static Map<String, Object> written(Marking marking) {
    var out = written(marking.confidentiality());
    out.put("originator", Map.of("value", marking.originator().value().toString()));
    marking.terms().embargo().ifPresent(end -> out.put("embargo", end.toString()));
    marking.terms().review().ifPresent(day -> out.put("review", day.toString()));
    if (!marking.alternatives().isEmpty()) {
      out.put("alternatives", marking.alternatives().stream().map(LabelJson::written).toList());
    }
    return out;
  }

  private static Map<String, Object> written(Confidentiality said) {
    var out = new TreeMap<String, Object>();
    out.put("policy", said.policy());
    out.put("level", said.level());
    out.put("categories", said.categories().stream().map(LabelJson::written).toList());
    return out;
  }

  private static Map<String, Object> written(Category category) {
    var out = new TreeMap<String, Object>();
    out.put("kind", category.kind().name());
    out.put("tag", category.tag());
    out.put("values", List.copyOf(category.values()));
    return out;
  }

  private static Marking marking(JsonNode node) {
    var originator = UUID.fromString(node.get("originator").get("value").asString());
    var terms =
        new Terms(
            Optional.ofNullable(node.get("embargo")).map(JsonNode::asString).map(Instant::parse),
            Optional.ofNullable(node.get("review")).map(JsonNode::asString).map(LocalDate::parse));
    var alternatives = new ArrayList<Confidentiality>();
    Optional.ofNullable(node.get("alternatives"))
        .ifPresent(all -> all.forEach(each -> alternatives.add(confidentiality(each))));
    return new Marking(confidentiality(node), new PartyId(originator), terms, alternatives);
  }

  private static Confidentiality confidentiality(JsonNode node) {
    var categories = new ArrayList<Category>();
    node.get("categories").forEach(each -> categories.add(category(each)));
    return new Confidentiality(
        node.get("policy").asString(), node.get("level").asString(), categories);
  }

  private static Category category(JsonNode node) {
    var values = new TreeSet<String>();
    node.get("values").forEach(value -> values.add(value.asString()));
    return new Category(
        Category.Kind.valueOf(node.get("kind").asString()), node.get("tag").asString(), values);
  }
}
