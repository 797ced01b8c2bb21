package org.entente.readings.scenario.reports;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.entente.readings.scenario.data.DataFile;
import org.entente.readings.scenario.work.Chance;

/** The small things that go wrong when a name is typed: spelling by ear, capitals, blanks. */
final class Slips {

  private static final char NO_BREAK_SPACE = '\u00a0';

  private final List<Heard> heard =
      DataFile.rows("spellings.csv").stream()
          .map(row -> new Heard(row.getField("latin"), row.getField("written")))
          .toList();

  /** The name as somebody might type it who is in a hurry. */
  String in(String name, SplittableRandom chance) {
    return switch (chance.nextInt(5)) {
      case 0 -> name.toUpperCase(Locale.ROOT);
      case 1 -> ' ' + name + ' ';
      case 2 -> name + NO_BREAK_SPACE;
      default -> byEar(name, chance);
    };
  }

  private String byEar(String name, SplittableRandom chance) {
    var fitting = heard.stream().filter(one -> name.contains(one.latin)).toList();
    if (fitting.isEmpty()) {
      return name + ' ';
    }
    var one = Chance.one(fitting, chance);
    return name.replace(one.latin, one.written);
  }

  private record Heard(String latin, String written) {}
}
