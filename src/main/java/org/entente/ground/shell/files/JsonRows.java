package org.entente.ground.shell.files;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.entente.ground.releasability.Leaving;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Rows as JSON: an array of objects, or a collection of features. */
final class JsonRows implements RowWriter {

  private final JsonGenerator json;
  private final Table table;
  private final boolean features;

  private JsonRows(JsonGenerator json, Table table, boolean features) {
    this.json = json;
    this.table = table;
    this.features = features;
  }

  static JsonRows objects(Table table, JsonMapper mapper, OutputStream out) {
    var json = mapper.createGenerator(out);
    json.writeStartArray();
    return new JsonRows(json, table, false);
  }

  /** What is to be known about the table is a foreign member at its end, as the standard allows. */
  static JsonRows features(Table table, JsonMapper mapper, OutputStream out) {
    var json = mapper.createGenerator(out);
    json.writeStartObject();
    json.writeStringProperty("type", "FeatureCollection");
    json.writeArrayPropertyStart("features");
    return new JsonRows(json, table, true);
  }

  @Override
  public void write(Row row) {
    if (features) {
      json.writeStartObject();
      json.writeStringProperty("type", "Feature");
      json.writeName("properties");
    }
    properties(row);
    if (features) {
      json.writeName("geometry");
      row.shape().ifPresentOrElse(this::shape, json::writeNull);
      json.writeEndObject();
    }
  }

  private void properties(Row row) {
    var columns = table.columns();
    json.writeStartObject();
    for (int at = 0; at < columns.size(); at++) {
      json.writeName(columns.get(at).name());
      value(columns.get(at), row.cells().get(at));
    }
    json.writeEndObject();
  }

  private void value(Column column, String cell) {
    if (cell.isEmpty()) {
      json.writeNull();
      return;
    }
    switch (column.kind()) {
      case NUMBER -> json.writeNumber(new BigDecimal(cell));
      case TEXT, DAY -> json.writeString(cell);
    }
  }

  private void shape(Geometry shape) {
    json.writeStartObject();
    switch (shape) {
      case Geometry.Point(var at) -> {
        json.writeStringProperty("type", "Point");
        json.writeName("coordinates");
        position(at);
      }
      case Geometry.Area(var polygons) -> {
        json.writeStringProperty("type", "MultiPolygon");
        json.writeArrayPropertyStart("coordinates");
        polygons.forEach(this::polygon);
        json.writeEndArray();
      }
    }
    json.writeEndObject();
  }

  private void polygon(List<List<Geometry.Position>> rings) {
    json.writeStartArray();
    for (var ring : rings) {
      json.writeStartArray();
      ring.forEach(this::position);
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private void position(Geometry.Position position) {
    json.writeStartArray();
    json.writeNumber(position.longitude());
    json.writeNumber(position.latitude());
    json.writeEndArray();
  }

  @Override
  public void close() {
    json.writeEndArray();
    if (features) {
      json.writeObjectPropertyStart("about");
      table.about().apply(Leaving.soFar()).forEach(json::writeStringProperty);
      json.writeEndObject();
      json.writeEndObject();
    }
    json.close();
  }
}
