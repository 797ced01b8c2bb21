package org.entente.registers.access.web;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.ground.identity.Ids;
import org.entente.ground.shell.Here;
import org.entente.reference.missions.Moments;
import org.entente.reference.places.Gazetteer;
import org.entente.reference.places.PlaceId;
import org.entente.registers.access.AccessFilter;

/**
 * The filters of the list as they stand in its address, blank where not given. A place means all
 * that lies within it; an id that nobody has finds nothing.
 */
public record AccessQuery(
    String place, String access, String constraint, String q, String on, String sort) {

  private static final PlaceId NOWHERE = new PlaceId(new UUID(0, 0));

  static AccessQuery of(Here here) {
    return new AccessQuery(
        here.value("place"),
        here.value("access"),
        here.value("constraint"),
        here.value("q").strip(),
        here.value("on"),
        here.value("sort"));
  }

  Optional<PlaceId> placeId() {
    return given(place).map(id -> Ids.read(id).map(PlaceId::new).orElse(NOWHERE));
  }

  AccessFilter filter(Gazetteer gazetteer) {
    return new AccessFilter(
        placeId().map(id -> within(id, gazetteer)),
        given(access),
        given(constraint),
        Moments.day(on),
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
