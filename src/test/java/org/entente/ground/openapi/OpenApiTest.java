package org.entente.ground.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.FieldOffice;
import org.entente.RunningNode;
import org.entente.RunningNode.Visitor;
import org.entente.ground.accounts.Role;
import org.entente.ground.database.StoreTest;
import org.entente.ground.identity.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The document of what programs can read, held against every route and what it answers. */
@StoreTest
class OpenApiTest {

  private static final String ABOVE = "/missions/{mission}/api/v1";

  private final FieldOffice office = new FieldOffice();
  private final String api = office.home + "/api/v1";
  private Visitor grace;
  private JsonNode document;

  OpenApiTest() throws IOException {}

  @BeforeEach
  void thereIsOneOfEach() throws Exception {
    office.publish(
        office.lantern,
        FieldOffice.report(
            "Lantern Water Alliance,WASH,XX0101,Wells,70",
            "Lantern Water Alliance,Health,XX0102,Clinic,90"));
    grace = office.person("grace", office.lantern, Role.READ, Role.REPORT);
    post(
        "needs",
        "measure",
        "in_need",
        "quantity",
        "1234",
        "unit",
        "persons",
        "group",
        "idp",
        "surveyed",
        "2026-02-01",
        "round",
        "Round two",
        "origin",
        "Baseline");
    post(
        "incidents",
        "event",
        "battle",
        "from",
        "2026-02-02",
        "timing",
        "day",
        "first",
        "River Guard",
        "best",
        "3",
        "origin",
        "Weekly summary");
    post(
        "access",
        "access",
        "none",
        "constraint",
        "mines",
        "from",
        "2026-02-01",
        "origin",
        "Road survey");
    document = read(api + "/openapi.json");
  }

  @Test
  void everyRouteForProgramsIsInTheDocumentAndNoOther() {
    var routes =
        RunningNode.doors(RequestMappingHandlerMapping.class).stream()
            .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
            .flatMap(info -> info.getPatternValues().stream())
            .filter(pattern -> pattern.startsWith(ABOVE))
            .map(pattern -> pattern.substring(ABOVE.length()))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(routes.remove("/openapi.json")).isTrue();

    assertThat(new TreeSet<>(names(document.get("paths")))).isEqualTo(routes);
    assertThat(document.get("servers").get(0).get("url").stringValue()).isEqualTo(api);
  }

  @Test
  void everyAnswerIsAsItIsDescribed() throws Exception {
    int found = 0;
    for (var path : names(document.get("paths"))) {
      if (!path.endsWith("{id}")) {
        var list = read(api + path);
        fits(list, answer(path), path);
        found += list.get("items").size() > 0 ? 1 : 0;
        for (var item : list.get("items")) {
          var one = read(api + path + "/" + item.get("id").stringValue());
          fits(one, answer(path + "/{id}"), path);
          assertThat(one.get("item")).isEqualTo(item);
        }
      }
    }
    assertThat(found).as("lists with records").isGreaterThanOrEqualTo(6);
  }

  @Test
  void everyFilterThatIsNamedFilters() throws Exception {
    for (var path : names(document.get("paths"))) {
      for (var parameter : document.get("paths").get(path).get("get").get("parameters")) {
        var name = parameter.get("name").stringValue();
        if (parameter.get("in").stringValue().equals("query") && !name.equals("cursor")) {
          var all = grace.get(api + path + "?" + name + "=");
          assertThat(all.statusCode()).as(path + name).isEqualTo(200);
          var day = name.equals("month") ? "2031-01" : "2031-01-01";
          var none = grace.get(api + path + "?" + name + "=" + day);
          assertThat(none.statusCode()).as(path + name).isEqualTo(200);
        }
      }
    }
    assertThat(read(api + "/partners?text=lantern").get("items").size()).isEqualTo(1);
    assertThat(read(api + "/places?text=kesra").get("items").size()).isEqualTo(1);
    assertThat(read(api + "/access?access=open").get("items").size()).isZero();
    assertThat(read(api + "/incidents?month=2026-02").get("items").size()).isEqualTo(1);
    assertThat(read(api + "/incidents?month=2026-03").get("items").size()).isZero();
  }

  @Test
  void whatIsNotThereAndWhatIsNotForTheReaderAreRefusedAlike() throws Exception {
    post(
        "needs",
        "measure",
        "in_need",
        "quantity",
        "4321",
        "unit",
        "persons",
        "group",
        "idp",
        "surveyed",
        "2026-02-01",
        "round",
        "Secret",
        "origin",
        "Baseline",
        "only",
        Ids.brief(office.lantern.value()));
    var otto = office.person("otto", office.bridge, Role.READ);
    var hidden = read(api + "/needs?q=secret").get("items").get(0).get("id").stringValue();
    var absent = Ids.brief(RunningNode.door(Ids.class).next());

    var one = otto.get(api + "/needs/" + hidden, "application/json");
    var other = otto.get(api + "/needs/" + absent, "application/json");
    assertThat(one.statusCode()).isEqualTo(404).isEqualTo(other.statusCode());
    assertThat(one.body().replace(hidden, absent)).isEqualTo(other.body());
    assertThat(one.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  private void post(String register, String... said) throws Exception {
    var fields = new ArrayList<>(List.of("place", "XX0101", "level", "restricted"));
    fields.addAll(List.of(said));
    var list = office.home + "/" + register;
    assertThat(grace.post(list + "/new", list, fields.toArray(String[]::new)).statusCode())
        .as(register)
        .isEqualTo(302);
  }

  private JsonNode answer(String path) {
    return document.at(
        "/paths/"
            + path.replace("/", "~1")
            + "/get/responses/200/content/application~1json/schema");
  }

  /** Whether a value is what its schema says: types, all properties and no others. */
  private void fits(JsonNode value, JsonNode described, String where) {
    var schema = described.has("$ref") ? referred(described) : described;
    if (schema.has("properties")) {
      assertThat(names(value)).as(where).isEqualTo(names(schema.get("properties")));
      assertThat(schema.get("required").size()).as(where).isEqualTo(value.size());
      for (var name : names(value)) {
        fits(value.get(name), schema.get("properties").get(name), where + " " + name);
      }
    } else if (schema.has("items")) {
      value.forEach(each -> fits(each, schema.get("items"), where));
    } else {
      assertThat(types(schema)).as(where + " is " + value).containsAnyElementsOf(fitting(value));
      if (schema.has("format") && schema.get("format").stringValue().equals("date")) {
        assertThat(value.isNull() || value.stringValue().matches("\\d{4}-\\d{2}-\\d{2}"))
            .as(where + " is " + value)
            .isTrue();
      }
    }
  }

  private JsonNode referred(JsonNode reference) {
    return document.at(reference.get("$ref").stringValue().substring(1));
  }

  private static Set<String> types(JsonNode schema) {
    var types = new TreeSet<String>();
    if (schema.get("type").isArray()) {
      schema.get("type").forEach(each -> types.add(each.stringValue()));
    } else {
      types.add(schema.get("type").stringValue());
    }
    return types;
  }

  /** What a value may be described as: a whole number is a number too. */
  private static Set<String> fitting(JsonNode value) {
    if (value.isNull()) {
      return Set.of("null");
    }
    if (value.isIntegralNumber()) {
      return Set.of("integer", "number");
    }
    return Set.of(value.isNumber() ? "number" : "string");
  }

  private static Set<String> names(JsonNode object) {
    return new TreeSet<>(object.propertyNames());
  }

  private JsonNode read(String address) throws Exception {
    var answer = grace.get(address);
    assertThat(answer.statusCode()).as(address).isEqualTo(200);
    return RunningNode.door(JsonMapper.class).readTree(answer.body());
  }
}
