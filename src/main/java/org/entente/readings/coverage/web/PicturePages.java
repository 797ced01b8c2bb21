package org.entente.readings.coverage.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.entente.ground.accounts.Needs;
import org.entente.ground.accounts.Role;
import org.entente.ground.releasability.Audience;
import org.entente.ground.shell.Here;
import org.entente.ground.shell.Words;
import org.entente.ground.shell.parts.CsvFile;
import org.entente.readings.coverage.Cell;
import org.entente.readings.coverage.Coverage;
import org.entente.readings.coverage.Matrix;
import org.entente.readings.coverage.suppression.Suppression;
import org.entente.reference.missions.Mission;
import org.entente.reference.missions.Missions;
import org.entente.reference.places.Places;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The common picture: map, matrix and key figures, and the same numbers as files. */
@Controller
@RequestMapping("/missions/{mission}")
class PicturePages {

  private final Coverage coverage;
  private final Suppression suppression;
  private final Places places;
  private final Missions missions;

  PicturePages(Coverage coverage, Suppression suppression, Places places, Missions missions) {
    this.coverage = coverage;
    this.suppression = suppression;
    this.places = places;
    this.missions = missions;
  }

  /** What the JSON file says; areas and sectors without a cell are gaps. */
  record PictureDocument(
      String level,
      int areas,
      int gaps,
      Matrix.Completeness completeness,
      Optional<Cell> total,
      List<PictureRow> cells) {}

  @GetMapping("/picture")
  @Needs(Role.READ)
  String picture(HttpServletRequest request, Audience audience, Words words, Model page) {
    var mission = missions.find(audience).orElseThrow();
    var picture = picture(request, mission, audience, words);
    var query = picture.query();
    page.addAttribute("picture", picture);
    page.addAttribute("smallest", suppression.smallest());
    page.addAttribute("figures", new PictureFigures(picture, mission.zone()).figures());
    page.addAttribute("map", places.map(query.level(), query.withinId(), audience));
    return "readings/coverage/web/picture";
  }

  @GetMapping("/picture.csv")
  @Needs(Role.READ)
  ResponseEntity<byte[]> csv(HttpServletRequest request, Audience audience, Words words) {
    var picture = picture(request, missions.find(audience).orElseThrow(), audience, words);
    var rows = PictureRow.of(picture).stream().map(PictureRow::cells).toList();
    var attached = ContentDisposition.attachment().filename("picture.csv").build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, attached.toString())
        .contentType(MediaType.parseMediaType(CsvFile.MEDIA_TYPE))
        .body(new CsvFile(PictureRow.HEAD, rows).bytes());
  }

  @GetMapping("/picture.json")
  @Needs(Role.READ)
  @ResponseBody
  PictureDocument json(HttpServletRequest request, Audience audience, Words words) {
    var picture = picture(request, missions.find(audience).orElseThrow(), audience, words);
    var matrix = picture.matrix();
    return new PictureDocument(
        PictureQuery.word(matrix.level()),
        matrix.areas().size(),
        matrix.gaps(),
        matrix.completeness(),
        matrix.total(),
        PictureRow.of(picture));
  }

  private Picture picture(
      HttpServletRequest request, Mission mission, Audience audience, Words words) {
    var gazetteer = places.gazetteer(audience);
    var query = PictureQuery.of(Here.of(request), gazetteer, mission.zone());
    var all = coverage.matrix(query.level(), query.withinId(), query.asOf(), audience);
    var matrix = query.forPublication() ? suppression.of(all) : all;
    var now = query.asOf().knownAt().orElseGet(missions.clock(mission)::instant);
    return Picture.of(query, matrix, gazetteer, words, now);
  }
}
