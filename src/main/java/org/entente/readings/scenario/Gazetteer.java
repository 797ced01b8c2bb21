package org.entente.readings.scenario;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import org.entente.readings.scenario.land.Area;
import org.entente.readings.scenario.land.Country;
import org.entente.readings.scenario.land.Ring;
import org.entente.readings.scenario.land.Vertex;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes the country as GeoJSON (RFC 7946): one feature a line, all levels, WGS 84 degrees with
 * three decimals.
 */
record Gazetteer(Country country) {

  private static final int LEVELS = 4;

  void write(Writer out) throws IOException {
    try (var json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeStringProperty("type", "FeatureCollection");
      json.writeArrayPropertyStart("features");
      for (int level = 0; level < LEVELS; level++) {
        country.listAt(level).forEach(area -> feature(json, area));
      }
      json.writeRaw('\n');
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private void feature(JsonGenerator json, Area area) {
    json.writeRaw('\n');
    json.writeStartObject();
    json.writeStringProperty("type", "Feature");
    json.writeObjectPropertyStart("properties");
    json.writeNumberProperty("adm_level", area.level());
    json.writeStringProperty("pcode", area.pcode());
    if (!area.parent().isEmpty()) {
      json.writeStringProperty("parent_pcode", area.parent());
    }
    json.writeStringProperty("name_en", area.name().latin());
    json.writeStringProperty("name_ar", area.name().arabic());
    json.writeStringProperty("valid_from", country.validFrom().toString());
    json.writeEndObject();
    json.writeObjectPropertyStart("geometry");
    json.writeStringProperty("type", "Polygon");
    json.writeArrayPropertyStart("coordinates");
    ring(json, area.shape().outside());
    area.shape().holes().forEach(hole -> ring(json, hole));
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  /** The first position is repeated at the end, as the standard asks. */
  private static void ring(JsonGenerator json, Ring ring) {
    json.writeStartArray();
    ring.corners().forEach(corner -> position(json, corner));
    position(json, ring.corners().getFirst());
    json.writeEndArray();
  }

  private static void position(JsonGenerator json, Vertex corner) {
    json.writeStartArray();
    json.writeNumber(BigDecimal.valueOf(corner.east(), 3));
    json.writeNumber(BigDecimal.valueOf(corner.north(), 3));
    json.writeEndArray();
  }
}
