package org.entente.ground.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.entente.ground.shell.Words;
import org.entente.ground.shell.api.Resource;
import org.entente.ground.shell.files.Column;

/**
 * What programs can read, as OpenAPI 3.1: made of the columns by which they are answered, explained
 * in the reader's language.
 */
final class OpenApi {

  private static final String JSON = "application/json";
  private static final String PROBLEM = "application/problem+json";
  private static final Map<String, Object> TEXT = Map.of("type", "string");
  private static final Map<String, Object> MOMENT = Map.of("type", "string", "format", "date-time");

  private final Words words;

  OpenApi(Words words) {
    this.words = words;
  }

  /** The document of these resources below an address. */
  Map<String, Object> document(List<Resource> resources, String address) {
    var paths = new LinkedHashMap<String, Object>();
    var schemas = new LinkedHashMap<String, Object>();
    for (var resource : resources) {
      paths.put("/" + resource.name(), Map.of("get", list(resource)));
      paths.put("/" + resource.name() + "/{id}", Map.of("get", one(resource)));
      schemas.put(resource.name(), item(resource));
    }
    schemas.put("problem", problem());
    var document = new LinkedHashMap<String, Object>();
    document.put("openapi", "3.1.0");
    document.put("info", Map.of("title", words.say("openapi.title"), "version", "1"));
    document.put("servers", List.of(Map.of("url", address)));
    document.put("security", List.of(Map.of("token", List.of())));
    document.put("paths", paths);
    document.put(
        "components",
        Map.of(
            "schemas",
            schemas,
            "securitySchemes",
            Map.of("token", Map.of("type", "http", "scheme", "bearer"))));
    return document;
  }

  private Map<String, Object> list(Resource resource) {
    var parameters = new ArrayList<Map<String, Object>>();
    resource.filters().forEach(filter -> parameters.add(parameter(filter, "query", false)));
    parameters.add(parameter("cursor", "query", false));
    parameters.add(parameter("If-None-Match", "header", false));
    var page = new LinkedHashMap<String, Object>();
    page.put("as_of", said(MOMENT, "as_of"));
    page.put("items", said(Map.of("type", "array", "items", reference(resource.name())), "items"));
    page.put("next", said(Map.of("type", List.of("string", "null")), "next"));
    page.put("withheld", said(Map.of("type", "integer", "minimum", 0), "withheld"));
    return operation("list-" + resource.name(), parameters, object(page), false);
  }

  private Map<String, Object> one(Resource resource) {
    var parameters =
        List.of(parameter("id", "path", true), parameter("If-None-Match", "header", false));
    var one = new LinkedHashMap<String, Object>();
    one.put("as_of", said(MOMENT, "as_of"));
    one.put("item", reference(resource.name()));
    return operation("get-" + resource.name(), parameters, object(one), true);
  }

  private Map<String, Object> operation(
      String id, List<Map<String, Object>> parameters, Map<String, Object> answer, boolean one) {
    var answers = new LinkedHashMap<String, Object>();
    answers.put(
        "200",
        Map.of(
            "description", words.say("openapi.200"),
            "headers", Map.of("ETag", Map.of("schema", TEXT)),
            "content", Map.of(JSON, Map.of("schema", answer))));
    answers.put("304", Map.of("description", words.say("openapi.304")));
    if (!one) {
      answers.put("400", refusal("400"));
    }
    answers.put("401", refusal("401"));
    answers.put("404", refusal("404"));
    return Map.of("operationId", id, "parameters", parameters, "responses", answers);
  }

  private Map<String, Object> refusal(String status) {
    return Map.of(
        "description",
        words.say("openapi." + status),
        "content",
        Map.of(PROBLEM, Map.of("schema", reference("problem"))));
  }

  private static Map<String, Object> parameter(String name, String in, boolean required) {
    return Map.of("name", name, "in", in, "required", required, "schema", TEXT);
  }

  private Map<String, Object> said(Map<String, Object> schema, String key) {
    var described = new LinkedHashMap<>(schema);
    described.put("description", words.say("openapi." + key));
    return described;
  }

  private static Map<String, Object> reference(String schema) {
    return Map.of("$ref", "#/components/schemas/" + schema);
  }

  private Map<String, Object> item(Resource resource) {
    var columns =
        resource.columns().stream()
            .collect(
                Collectors.toMap(
                    Column::name,
                    column -> (Object) property(resource, column),
                    (one, _) -> one,
                    LinkedHashMap::new));
    return object(columns);
  }

  private Map<String, Object> property(Resource resource, Column column) {
    var property = new LinkedHashMap<String, Object>();
    property.put(
        "type", List.of(column.kind() == Column.Kind.NUMBER ? "number" : "string", "null"));
    if (column.kind() == Column.Kind.DAY) {
      property.put("format", "date");
    }
    property.put("description", words.say(resource.headings() + column.name()));
    if (!column.tag().isEmpty()) {
      property.put("x-hxl-tag", column.tag());
    }
    return property;
  }

  /** All properties are always there, null where nothing is known. */
  private static Map<String, Object> object(SequencedMap<String, Object> properties) {
    return Map.of(
        "type",
        "object",
        "properties",
        properties,
        "required",
        List.copyOf(properties.keySet()),
        "additionalProperties",
        false);
  }

  /** RFC 9457, with a code of ours and what to do. */
  private static Map<String, Object> problem() {
    return Map.of(
        "type",
        "object",
        "properties",
        Map.of(
            "type", TEXT,
            "title", TEXT,
            "status", Map.of("type", "integer"),
            "detail", TEXT,
            "code", TEXT));
  }
}
