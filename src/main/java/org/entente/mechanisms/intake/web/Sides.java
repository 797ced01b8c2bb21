package org.entente.mechanisms.intake.web;

import java.util.ArrayList;
import java.util.List;
import org.entente.ground.shell.Frame;
import org.entente.ground.shell.Link;

/** The sides of an import, each an address: the whole, the steps of mapping, checking, its rows. */
public final class Sides {

  private static final List<String> MAPPING = List.of("table", "columns", "values");
  private static final List<String> CHECKING = List.of("check", "rows");

  private Sides() {}

  /** The sides that there are for this reader; mapping is for those who may act. */
  public static List<Link> of(Frame frame, ImportView view, String here) {
    var home = frame.below("imports/" + view.brief());
    var sides = new ArrayList<Link>();
    sides.add(new Link(frame.say("intake.side.whole"), home, here.equals("whole")));
    if (view.around().mayAct() && view.canBeMapped()) {
      MAPPING.forEach(side -> sides.add(link(frame, home, side, here)));
    }
    if (view.receipt().isPresent() || CHECKING.contains(here)) {
      CHECKING.forEach(side -> sides.add(link(frame, home, side, here)));
    }
    return sides;
  }

  private static Link link(Frame frame, String home, String side, String here) {
    return new Link(frame.say("intake.side." + side), home + "/" + side, here.equals(side));
  }
}
