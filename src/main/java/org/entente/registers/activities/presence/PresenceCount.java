package org.entente.registers.activities.presence;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.entente.registers.activities.ActivityEntry;

/** Counts presence among activities held in memory, by the same rule as the database does. */
public final class PresenceCount {

  private record Group(Spot spot, int label) {}

  private PresenceCount() {}

  /** The presence of these at any time. */
  public static List<Presence> of(List<ActivityEntry> entries) {
    return entries.stream().collect(groupingBy(PresenceCount::group)).entrySet().stream()
        .map(group -> presence(group.getKey(), group.getValue()))
        .toList();
  }

  private static Group group(ActivityEntry entry) {
    return new Group(entry.activity().spot(), entry.label());
  }

  private static Presence presence(Group group, List<ActivityEntry> entries) {
    return new Presence(
        group.spot(),
        group.label(),
        Optional.empty(),
        entries.size(),
        most(entries, entry -> entry.activity().reach().targeted()),
        most(entries, entry -> entry.activity().reach().reached()),
        most(entries, PresenceCount::lastDay),
        entries.stream().map(ActivityEntry::knownAt).max(Comparator.naturalOrder()).orElseThrow());
  }

  private static Optional<LocalDate> lastDay(ActivityEntry entry) {
    var when = entry.activity().when();
    return when.end().or(when::start);
  }

  private static <T extends Comparable<? super T>> Optional<T> most(
      List<ActivityEntry> entries, Function<ActivityEntry, Optional<T>> read) {
    return entries.stream().map(read).flatMap(Optional::stream).max(Comparator.naturalOrder());
  }
}
