package org.entente.reference.places.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.entente.ground.accounts.Needs;
import org.entente.ground.accounts.Role;
import org.entente.ground.identity.Ids;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Gate;
import org.entente.ground.shell.Here;
import org.entente.ground.shell.Pager;
import org.entente.ground.shell.Words;
import org.entente.ground.shell.parts.CsvFile;
import org.entente.ground.shell.parts.Remarks;
import org.entente.reference.places.AdminLevel;
import org.entente.reference.places.Place;
import org.entente.reference.places.PlaceEntry;
import org.entente.reference.places.PlaceFilter;
import org.entente.reference.places.PlaceId;
import org.entente.reference.places.Places;
import org.entente.reference.places.PlacesProblem;
import org.entente.reference.places.geometry.SvgMap;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The gazetteer on screen: the list, also as files, and a page for each place. */
@Controller
class PlacePages {

  private static final String LIST = "/missions/{mission}/places";
  private static final int ON_A_PAGE = 50;

  private final Places places;
  private final Gate gate;
  private final List<Remarks> remarks;

  PlacePages(Places places, Gate gate, List<Remarks> remarks) {
    this.places = places;
    this.gate = gate;
    this.remarks = remarks.stream().filter(it -> it.recordType().equals(Places.TYPE)).toList();
  }

  /** What the JSON file says. */
  record PlaceList(String mission, int count, List<PlaceRow> places) {}

  @GetMapping(LIST)
  @Needs(Role.READ)
  String list(
      @RequestParam(defaultValue = "") String level,
      @RequestParam(defaultValue = "") String text,
      HttpServletRequest request,
      Audience audience,
      Model page) {
    var filter = filter(level, text);
    var pager = Pager.read(Here.of(request), ON_A_PAGE, places.count(filter, audience));
    page.addAttribute("places", entries(filter.page(pager.page(), pager.size()), audience));
    page.addAttribute("pager", pager);
    page.addAttribute("gazetteer", places.gazetteer(audience));
    return "reference/places/web/list";
  }

  @GetMapping(LIST + ".csv")
  @Needs(Role.READ)
  ResponseEntity<byte[]> csv(
      @RequestParam(defaultValue = "") String level,
      @RequestParam(defaultValue = "") String text,
      Audience audience) {
    return file("csv", CsvFile.MEDIA_TYPE)
        .body(PlaceRow.csv(rows(filter(level, text), audience)).bytes());
  }

  @GetMapping(LIST + ".json")
  @Needs(Role.READ)
  ResponseEntity<PlaceList> json(
      @PathVariable String mission,
      @RequestParam(defaultValue = "") String level,
      @RequestParam(defaultValue = "") String text,
      Audience audience) {
    var rows = rows(filter(level, text), audience);
    return file("json", MediaType.APPLICATION_JSON_VALUE)
        .body(new PlaceList(mission, rows.size(), rows));
  }

  @GetMapping(LIST + "/{id}")
  @Needs(Role.READ)
  String one(@PathVariable String id, Audience audience, Words words, Model page) {
    var place = place(id, audience);
    var said =
        remarks.stream()
            .flatMap(each -> each.of(place.id().value(), audience, words).stream())
            .toList();
    page.addAttribute("remarks", gate.release(Optional.of(audience), said));
    page.addAttribute("place", place);
    page.addAttribute("gazetteer", places.gazetteer(audience));
    page.addAttribute("inside", entries(PlaceFilter.all().in(place.id()), audience));
    page.addAttribute("map", map(place, audience));
    return "reference/places/web/place";
  }

  private Place place(String id, Audience audience) {
    var read = Ids.read(id).orElseThrow(() -> new Refused(new PlacesProblem.NoSuchPlace(id)));
    return gate.release(Optional.of(audience), places.get(new PlaceId(read), audience)).place();
  }

  /** The place among its neighbours; without a shape of its own, what lies inside it. */
  private Optional<SvgMap<PlaceId>> map(Place place, Audience audience) {
    return places
        .map(place.level(), place.parent(), audience)
        .filter(neighbours -> neighbours.paths().containsKey(place.id()))
        .or(
            () ->
                AdminLevel.of(place.level().number() + 1)
                    .flatMap(below -> places.map(below, Optional.of(place.id()), audience)));
  }

  private List<PlaceRow> rows(PlaceFilter filter, Audience audience) {
    var gazetteer = places.gazetteer(audience);
    return entries(filter, audience).stream()
        .map(entry -> PlaceRow.of(entry.place(), gazetteer))
        .toList();
  }

  private List<PlaceEntry> entries(PlaceFilter filter, Audience audience) {
    return gate.release(Optional.of(audience), places.list(filter, audience));
  }

  /** What is not a level is no filter. */
  static PlaceFilter filter(String level, String text) {
    var named = PlaceFilter.all().naming(text);
    return level.matches("\\d")
        ? AdminLevel.of(Integer.parseInt(level)).map(named::of).orElse(named)
        : named;
  }

  private static ResponseEntity.BodyBuilder file(String suffix, String mediaType) {
    var disposition = ContentDisposition.attachment().filename("places." + suffix).build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .contentType(MediaType.parseMediaType(mediaType));
  }
}
