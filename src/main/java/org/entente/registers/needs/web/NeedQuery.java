package org.entente.registers.needs.web;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.ground.identity.Ids;
import org.entente.ground.shell.Here;
import org.entente.reference.missions.Moments;
import org.entente.reference.places.Gazetteer;
import org.entente.reference.places.PlaceId;
import org.entente.registers.needs.NeedFilter;

/**
 * The filters of the list as they stand in its address, blank where not given. A place means all
 * that lies within it; an id that nobody has finds nothing.
 */
public record NeedQuery(
    String place, String sector, String group, String count, String q, String on, String sort) {

  private static final PlaceId NOWHERE = new PlaceId(new UUID(0, 0));

  static NeedQuery of(Here here) {
    return new NeedQuery(
        here.value("place"),
        here.value("sector"),
        here.value("group"),
        here.value("count"),
        here.value("q").strip(),
        here.value("on"),
        here.value("sort"));
  }

  Optional<PlaceId> placeId() {
    return given(place).map(id -> Ids.read(id).map(PlaceId::new).orElse(NOWHERE));
  }

  NeedFilter filter(Gazetteer gazetteer) {
    return new NeedFilter(
        placeId().map(id -> within(id, gazetteer)),
        given(sector),
        given(group),
        given(count),
        given(q),
        Moments.day(on),
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
