package org.entente.registers.incidents.web;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.ground.identity.Ids;
import org.entente.ground.shell.Here;
import org.entente.reference.missions.Moments;
import org.entente.reference.places.Gazetteer;
import org.entente.reference.places.PlaceId;
import org.entente.registers.incidents.IncidentFilter;

/**
 * The filters of the list as they stand in its address, blank where not given. A place means all
 * that lies within it; an id that nobody has finds nothing.
 */
public record IncidentQuery(String place, String event, String month, String q, String sort) {

  private static final PlaceId NOWHERE = new PlaceId(new UUID(0, 0));

  static IncidentQuery of(Here here) {
    return new IncidentQuery(
        here.value("place"),
        here.value("event"),
        here.value("month"),
        here.value("q").strip(),
        here.value("sort"));
  }

  Optional<PlaceId> placeId() {
    return given(place).map(id -> Ids.read(id).map(PlaceId::new).orElse(NOWHERE));
  }

  IncidentFilter filter(Gazetteer gazetteer) {
    return new IncidentFilter(
        placeId().map(id -> within(id, gazetteer)),
        given(event),
        Moments.month(month),
        given(q),
        sort);
  }

  private static Set<PlaceId> within(PlaceId id, Gazetteer gazetteer) {
    return gazetteer.find(id).stream()
        .flatMap(outer -> gazetteer.everWithin(outer).stream())
        .collect(Collectors.toSet());
  }

  private static Optional<String> given(String value) {
    return value.isBlank() ? Optional.empty() : Optional.of(value.strip());
  }
}
