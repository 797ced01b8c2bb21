package org.entente.registers.access.web;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.registers.access.AccessEntry;
import org.entente.registers.access.AccessReport;
import org.entente.registers.access.AccessReport.Category;
import org.entente.registers.access.AccessReport.Level;

/**
 * An area on a day: the most restrictive level that anybody says of it, what keeps aid away, the
 * most people that any report says do without (they may be the same), how many reports stand.
 */
public record AccessArea(
    AccessLine first, Level level, List<Category> categories, Optional<Long> people, int reports) {

  static List<AccessArea> of(Collection<AccessEntry> standing, AccessWords words) {
    return standing.stream()
        .collect(groupingBy(entry -> entry.report().where().place()))
        .values()
        .stream()
        .map(entries -> area(entries, words))
        .sorted(
            Comparator.comparing(AccessArea::level)
                .reversed()
                .thenComparing(area -> area.first().where()))
        .toList();
  }

  private static AccessArea area(List<AccessEntry> entries, AccessWords words) {
    return new AccessArea(
        new AccessLine(entries.getFirst(), words),
        reports(entries).map(AccessReport::level).max(Comparator.naturalOrder()).orElseThrow(),
        reports(entries).flatMap(it -> it.category().stream()).distinct().sorted().toList(),
        reports(entries).flatMap(it -> it.hit().people().stream()).max(Comparator.naturalOrder()),
        entries.size());
  }

  private static Stream<AccessReport> reports(List<AccessEntry> entries) {
    return entries.stream().map(AccessEntry::report);
  }
}
