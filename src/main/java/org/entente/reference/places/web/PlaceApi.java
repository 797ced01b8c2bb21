package org.entente.reference.places.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.ground.accounts.Needs;
import org.entente.ground.accounts.Role;
import org.entente.ground.identity.Ids;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Gate;
import org.entente.ground.shell.Here;
import org.entente.ground.shell.Words;
import org.entente.ground.shell.api.ApiAnswers;
import org.entente.ground.shell.api.HeldListing;
import org.entente.ground.shell.api.Resource;
import org.entente.ground.shell.api.Standpoint;
import org.entente.ground.shell.files.Column;
import org.entente.ground.shell.files.Row;
import org.entente.reference.places.Gazetteer;
import org.entente.reference.places.Place;
import org.entente.reference.places.PlaceEntry;
import org.entente.reference.places.PlaceId;
import org.entente.reference.places.Places;
import org.entente.reference.places.PlacesProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;

/** The places of the gazetteer for programs. */
@Controller
class PlaceApi implements Resource.Served {

  private static final List<Column> COLUMNS =
      List.of(
          Column.text("id", "#loc+id"),
          Column.text("code", "#loc+code"),
          Column.text("name", "#loc+name"),
          Column.number("level", "#loc+level"),
          Column.text("parent_code", "#loc+code+parent"),
          Column.day("valid_from", "#date+start"),
          Column.day("valid_until", "#date+end"),
          Column.text("aliases", "#loc+name+alt"));

  private static final Resource RESOURCE =
      Resource.of("places", COLUMNS, "places.column.", Query.class);

  private final Places places;
  private final Gate gate;
  private final ApiAnswers answers;

  PlaceApi(Places places, Gate gate, ApiAnswers answers) {
    this.places = places;
    this.gate = gate;
    this.answers = answers;
  }

  /** The filters: the number of a level, and words of a name. */
  record Query(String level, String text) {

    static Query of(Here here) {
      return new Query(here.value("level"), here.value("text").strip());
    }
  }

  @Override
  public Resource resource() {
    return RESOURCE;
  }

  @GetMapping("/missions/{mission}/api/v1/places")
  @Needs(Role.READ)
  @Nullable ResponseEntity<byte[]> list(
      HttpServletRequest request, WebRequest asked, Audience audience, Words words) {
    var here = Here.of(request);
    var query = Query.of(here);
    var found = places.list(PlacePages.filter(query.level(), query.text()), audience);
    var gazetteer = places.gazetteer(audience);
    var listing =
        HeldListing.of(
            gate.release(Optional.of(audience), found),
            PlaceApi::place,
            entry -> row(entry.place(), gazetteer, words));
    return answers.page(RESOURCE, query, listing, here, asked);
  }

  @GetMapping("/missions/{mission}/api/v1/places/{id}")
  @Needs(Role.READ)
  @Nullable ResponseEntity<byte[]> one(
      @PathVariable String id, WebRequest asked, Audience audience, Words words) {
    var read = Ids.read(id).orElseThrow(() -> new Refused(new PlacesProblem.NoSuchPlace(id)));
    var entry = gate.release(Optional.of(audience), places.get(new PlaceId(read), audience));
    return answers.one(RESOURCE, row(entry.place(), places.gazetteer(audience), words), asked);
  }

  /** Ids tell when a place was added. */
  private static Standpoint place(PlaceEntry entry) {
    return new Standpoint(Instant.EPOCH, entry.place().id().value());
  }

  private static Row row(Place place, Gazetteer gazetteer, Words words) {
    var line = PlaceRow.of(place, gazetteer);
    return Row.of(
        List.of(
            line.id(),
            line.code(),
            place.label(words.language().locale()),
            String.valueOf(line.level()),
            line.parent(),
            line.from(),
            line.until(),
            String.join("; ", line.aliases())));
  }
}
