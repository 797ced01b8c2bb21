package org.entente.readings.coverage.products;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.ground.accounts.Needs;
import org.entente.ground.accounts.Role;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Leaving;
import org.entente.ground.shell.Here;
import org.entente.ground.shell.Words;
import org.entente.ground.shell.paper.Drawing;
import org.entente.ground.shell.paper.DrawingSvg;
import org.entente.ground.shell.paper.Paper;
import org.entente.readings.coverage.Coverage;
import org.entente.readings.coverage.suppression.Suppression;
import org.entente.readings.coverage.web.Picture;
import org.entente.readings.coverage.web.PictureQuery;
import org.entente.reference.missions.Mission;
import org.entente.reference.missions.Missions;
import org.entente.reference.partners.LabelWords;
import org.entente.reference.places.Places;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The map of the picture as a file that stands alone: SVG, PNG of 1,600 dots, or PDF on one sheet
 * of A4. Each carries its label, scale, period, sources and what it does not say about borders; its
 * name says country, subject, measure, level and day, as OCHA names maps.
 */
@Controller
@RequestMapping("/missions/{mission}")
class PictureMaps {

  private static final int DOTS = 1_600;

  private final Coverage coverage;
  private final Suppression suppression;
  private final Places places;
  private final Missions missions;
  private final LabelWords labels;
  private final Paper paper;

  PictureMaps(
      Coverage coverage,
      Suppression suppression,
      Places places,
      Missions missions,
      LabelWords labels,
      Paper paper) {
    this.coverage = coverage;
    this.suppression = suppression;
    this.places = places;
    this.missions = missions;
    this.labels = labels;
    this.paper = paper;
  }

  /** A map about to leave: the name of its file without an ending, its label, and itself. */
  private record MapSheet(String name, String label, String lead, Drawing drawing) {}

  @GetMapping("/picture.svg")
  @Needs(Role.READ)
  void svg(HttpServletRequest request, HttpServletResponse answer, Audience audience, Words words)
      throws IOException {
    var sheet = sheet(request, audience, words);
    prepare(answer, sheet, "svg", "image/svg+xml;charset=UTF-8");
    answer.getOutputStream().write(whole(sheet, words).getBytes(StandardCharsets.UTF_8));
  }

  @GetMapping("/picture.png")
  @Needs(Role.READ)
  void png(HttpServletRequest request, HttpServletResponse answer, Audience audience, Words words)
      throws IOException {
    var sheet = sheet(request, audience, words);
    prepare(answer, sheet, "png", "image/png");
    paper.png(whole(sheet, words), DOTS, answer.getOutputStream());
  }

  @GetMapping("/picture.pdf")
  @Needs(Role.READ)
  void pdf(HttpServletRequest request, HttpServletResponse answer, Audience audience, Words words)
      throws IOException {
    var sheet = sheet(request, audience, words);
    prepare(answer, sheet, "pdf", "application/pdf");
    paper.pdf(
        "readings/coverage/products/map",
        Map.of(
            "words", words,
            "drawing", sheet.drawing(),
            "label", sheet.label(),
            "lead", sheet.lead()),
        words.language(),
        answer.getOutputStream());
  }

  private static String whole(MapSheet sheet, Words words) {
    var drawing = sheet.drawing();
    var notes = new ArrayList<>(List.of(sheet.label(), sheet.lead()));
    notes.addAll(drawing.notes());
    return DrawingSvg.whole(
        new Drawing(
            drawing.title(),
            drawing.width(),
            drawing.height(),
            drawing.kilometresPerUnit(),
            drawing.areas(),
            drawing.legend(),
            notes),
        words.language().rightToLeft());
  }

  private static void prepare(
      HttpServletResponse answer, MapSheet sheet, String ending, String type) {
    var attached = ContentDisposition.attachment().filename(sheet.name() + "." + ending).build();
    answer.setContentType(type);
    answer.setHeader(HttpHeaders.CONTENT_DISPOSITION, attached.toString());
    answer.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
  }

  private MapSheet sheet(HttpServletRequest request, Audience audience, Words words) {
    var mission = missions.find(audience).orElseThrow();
    var left = Leaving.during(() -> picture(request, mission, audience, words));
    var picture = left.given();
    var query = picture.query();
    var map =
        places
            .map(query.level(), query.withinId(), audience)
            .orElseThrow(() -> new Refused(new NoMap(PictureQuery.word(query.level()))));
    var day = picture.now().atZone(mission.zone()).toLocalDate();
    return new MapSheet(
        name(mission, query, day),
        words.say(
            "coverage.product.label", "label", labels.sayOfAll(left.labels(), audience, words)),
        words.say("coverage.product.lead", "mission", mission.name(), "day", words.day(day)),
        PictureDrawing.of(picture, map, notes(picture, words)));
  }

  private static List<String> notes(Picture picture, Words words) {
    return List.of(
        words.say("coverage.rule." + picture.query().measure().word()),
        picture.completeness(),
        words.say(
            "coverage.product.sources",
            "partners",
            picture.matrix().total().map(cell -> cell.partners()).orElse(0)),
        words.say("places.map.borders"));
  }

  private static String name(Mission mission, PictureQuery query, LocalDate day) {
    return String.join(
            "_",
            mission.country().orElse(mission.code()).toLowerCase(Locale.ROOT),
            "3w",
            query.measure().word(),
            PictureQuery.word(query.level()),
            day.toString().replace("-", ""))
        .replaceAll("[^a-z0-9_-]", "-");
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
