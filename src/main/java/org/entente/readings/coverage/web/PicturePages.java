package org.entente.readings.coverage.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.entente.ground.accounts.Needs;
import org.entente.ground.accounts.Role;
import org.entente.ground.releasability.Audience;
import org.entente.ground.shell.Here;
import org.entente.ground.shell.Pager;
import org.entente.ground.shell.Words;
import org.entente.ground.shell.files.Format;
import org.entente.ground.shell.files.TableFiles;
import org.entente.readings.coverage.Cell;
import org.entente.readings.coverage.Coverage;
import org.entente.readings.coverage.Matrix;
import org.entente.readings.coverage.suppression.Suppression;
import org.entente.reference.missions.Mission;
import org.entente.reference.missions.Missions;
import org.entente.reference.places.Places;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The common picture: map, matrix and key figures, and the same numbers as files. */
@Controller
@RequestMapping("/missions/{mission}")
class PicturePages {

  private static final int AREAS_ON_A_PAGE = 80;

  private final Coverage coverage;
  private final Suppression suppression;
  private final Places places;
  private final Missions missions;
  private final PictureTable table;
  private final TableFiles files;

  PicturePages(
      Coverage coverage,
      Suppression suppression,
      Places places,
      Missions missions,
      PictureTable table,
      TableFiles files) {
    this.coverage = coverage;
    this.suppression = suppression;
    this.places = places;
    this.missions = missions;
    this.table = table;
    this.files = files;
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
    var asked = query.asOf().month();
    page.addAttribute(
        "strip", MonthStrip.of(coverage.months(audience), asked, Here.of(request), words));
    page.addAttribute(
        "pager", Pager.read(Here.of(request), AREAS_ON_A_PAGE, picture.matrix().areas().size()));
    page.addAttribute("smallest", suppression.smallest());
    page.addAttribute("figures", new PictureFigures(picture, mission.zone()).figures());
    page.addAttribute("map", places.map(query.level(), query.withinId(), audience));
    return "readings/coverage/web/picture";
  }

  /** The picture as a file, in the format that the end of its address names. */
  @GetMapping({"/picture.csv", "/picture.hxl.csv", "/picture.xlsx", "/picture.geojson"})
  @Needs(Role.READ)
  void file(
      HttpServletRequest request, HttpServletResponse response, Audience audience, Words words)
      throws IOException {
    var mission = missions.find(audience).orElseThrow();
    var format = Format.of(request.getRequestURI());
    files.send(
        () -> table.of(picture(request, mission, audience, words), format, mission, audience),
        format,
        response);
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
