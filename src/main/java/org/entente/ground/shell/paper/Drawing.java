package org.entente.ground.shell.paper;

import java.util.List;

/**
 * A map of areas with nothing of the page around it: its title, its size in units of its own, how
 * many kilometres one of them is, its areas, what their classes mean, and what must be said beside
 * it (sources, period, a disclaimer about borders).
 */
public record Drawing(
    String title,
    int width,
    int height,
    double kilometresPerUnit,
    List<Area> areas,
    List<Step> legend,
    List<String> notes) {

  /** One area: the path of its outline (SVG), its class, and what it says. */
  public record Area(String path, String cssClass, String says) {}

  /** What a class means. */
  public record Step(String cssClass, String says) {}

  public Drawing {
    areas = List.copyOf(areas);
    legend = List.copyOf(legend);
    notes = List.copyOf(notes);
  }

  /** The longest of 1, 2 or 5 times a power of ten kilometres that a quarter of the width holds. */
  public int scaleKilometres() {
    double most = Math.max(1, width * kilometresPerUnit / 4);
    int power = (int) Math.pow(10, Math.floor(Math.log10(most)));
    return most >= 5 * power ? 5 * power : most >= 2 * power ? 2 * power : power;
  }
}
