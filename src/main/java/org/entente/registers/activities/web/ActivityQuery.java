package org.entente.registers.activities.web;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.PartyId;
import org.entente.ground.shell.Here;
import org.entente.ground.shell.Words;
import org.entente.reference.missions.Moments;
import org.entente.reference.partners.merging.Representation;
import org.entente.reference.places.Gazetteer;
import org.entente.reference.places.PlaceId;
import org.entente.registers.activities.ActivityFilter;

/**
 * The filters of the list as they stand in its address, blank where not given. A place means all
 * that lies within it, a partner all that are one with it; an id that nobody has finds nothing.
 */
public record ActivityQuery(
    String place, String sector, String status, String partner, String q, String on, String month) {

  private static final PlaceId NOWHERE = new PlaceId(new UUID(0, 0));
  private static final PartyId NOBODY = new PartyId(new UUID(0, 0));

  static ActivityQuery of(Here here) {
    return new ActivityQuery(
        here.value("place"),
        here.value("sector"),
        here.value("status"),
        here.value("partner"),
        here.value("q").strip(),
        here.value("on"),
        here.value("month"));
  }

  public Optional<PlaceId> placeId() {
    return given(place).map(id -> Ids.read(id).map(PlaceId::new).orElse(NOWHERE));
  }

  public Optional<PartyId> partnerId() {
    return given(partner).map(id -> Ids.read(id).map(PartyId::new).orElse(NOBODY));
  }

  /** The month asked for as people say it; empty without one. */
  public String monthName(Words words) {
    return Moments.month(month).map(words::month).orElse("");
  }

  ActivityFilter filter(Gazetteer gazetteer, Representation representation) {
    return new ActivityFilter(
        placeId().map(id -> within(id, gazetteer)),
        given(sector),
        given(status).map(word -> word.toLowerCase(Locale.ROOT)),
        partnerId().map(representation::allOf),
        given(q),
        Moments.day(on),
        Moments.month(month),
        Set.of());
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
