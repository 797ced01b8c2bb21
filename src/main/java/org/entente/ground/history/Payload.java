package org.entente.ground.history;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A record's whole content at one moment, as JSON bytes with sorted keys, without what is absent:
 * equal means equal.
 */
public final class Payload {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .changeDefaultPropertyInclusion(given -> given.withValueInclusion(Include.NON_ABSENT))
          .build();

  private final byte[] bytes;

  private Payload(byte[] bytes) {
    this.bytes = bytes;
  }

  public static Payload of(Object record) {
    return new Payload(JSON.writeValueAsBytes(record));
  }

  /** Reads what was stored, such as a column of JSON text in UTF-8. */
  public static Payload stored(byte[] bytes) {
    return new Payload(bytes.clone());
  }

  public <T> T as(Class<T> type) {
    return JSON.readValue(bytes, type);
  }

  /** JSON in UTF-8. */
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Payload that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
