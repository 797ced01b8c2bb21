package org.entente.readings.coverage.products;

import java.util.ArrayList;
import java.util.List;
import org.entente.ground.shell.paper.Drawing;
import org.entente.readings.coverage.web.Picture;
import org.entente.reference.places.PlaceId;
import org.entente.reference.places.geometry.SvgMap;

/** Draws the map of a picture for where there is no page around it. */
final class PictureDrawing {

  private PictureDrawing() {}

  static Drawing of(Picture picture, SvgMap<PlaceId> map, List<String> notes) {
    var words = picture.words();
    var measure = words.say("coverage.measure." + picture.query().measure().word());
    return new Drawing(
        words.say("coverage.map", "measure", measure),
        map.width(),
        map.height(),
        map.kilometresPerUnit(),
        map.paths().entrySet().stream()
            .map(
                area ->
                    new Drawing.Area(
                        area.getValue(),
                        picture.cssClass(area.getKey()),
                        picture.title(area.getKey())))
            .toList(),
        legend(picture),
        notes);
  }

  private static List<Drawing.Step> legend(Picture picture) {
    var words = picture.words();
    var legend = new ArrayList<Drawing.Step>();
    for (var step : picture.ramp().steps()) {
      var says =
          step.from() == step.to()
              ? words.number(step.from())
              : words.say("coverage.legend.step", "from", step.from(), "to", step.to());
      legend.add(new Drawing.Step(step.cssClass(), says));
    }
    legend.add(new Drawing.Step("hatch-none", words.say("coverage.none")));
    if (picture.query().forPublication()) {
      legend.add(new Drawing.Step("hatch-withheld", words.say("coverage.people.withheld.long")));
    }
    return legend;
  }
}
