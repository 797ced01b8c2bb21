package org.entente.registers.activities.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.registers.activities.Activity;
import org.entente.registers.activities.ActivityEntry;

/** What changed from one state of an activity to the next, in words; blank was not said. */
public record Changes(ActivityState state, List<Line> facts, List<Line> cells) {

  /** One thing that changed: a fact by its key, or a cell of the report by its header. */
  public record Line(String name, String before, String after) {}

  public Changes {
    facts = List.copyOf(facts);
    cells = List.copyOf(cells);
  }

  /** The changes of each state against the one before; both lists stand newest first. */
  static List<Changes> of(List<ActivityState> states, ActivityWords words) {
    var all = new ArrayList<Changes>();
    for (int i = 0; i < states.size(); i++) {
      Optional<ActivityState> before =
          i + 1 < states.size() ? Optional.of(states.get(i + 1)) : Optional.empty();
      all.add(of(states.get(i), before, words));
    }
    return all;
  }

  private static Changes of(
      ActivityState state, Optional<ActivityState> before, ActivityWords words) {
    var was = before.flatMap(ActivityState::entry).map(ActivityEntry::activity);
    var is = state.entry().map(ActivityEntry::activity);
    return new Changes(
        state,
        differences(was.map(words::facts).map(Map::copyOf), is.map(words::facts).map(Map::copyOf)),
        differences(was.map(Changes::cells), is.map(Changes::cells)));
  }

  private static Map<String, String> cells(Activity activity) {
    return activity.reported().cells();
  }

  private static List<Line> differences(
      Optional<Map<String, String>> before, Optional<Map<String, String>> after) {
    if (before.isEmpty() || after.isEmpty()) {
      return List.of();
    }
    var names = new LinkedHashSet<>(after.get().keySet());
    names.addAll(before.get().keySet());
    return names.stream()
        .sorted()
        .map(
            name ->
                new Line(
                    name, before.get().getOrDefault(name, ""), after.get().getOrDefault(name, "")))
        .filter(line -> !line.before().equals(line.after()))
        .toList();
  }

  /** Whether it is the first that was known of the activity. */
  public boolean first() {
    return state.revision().number() == 1;
  }
}
