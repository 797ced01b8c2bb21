package org.entente.mechanisms.intake.preview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entente.mechanisms.intake.ReportedRow;
import org.entente.mechanisms.intake.fields.Field;
import org.entente.mechanisms.intake.preview.KeyFigures.Added;
import org.entente.mechanisms.intake.preview.WalkListener.Matched;

/** Adds rows up to what they would do to the key figures. */
final class Adding {

  private record Group(Optional<UUID> place, Optional<String> sector, UUID party) {}

  private final Map<Group, Added> groups = new HashMap<>();
  private final List<UUID> replaced = new ArrayList<>();

  void add(Matched matched) {
    switch (matched.outcome()) {
      case CREATED -> add(matched.row());
      case CHANGED -> {
        add(matched.row());
        replaced.add(matched.record());
      }
      case UNCHANGED, VANISHED, REJECTED, SKIPPED -> {}
    }
  }

  private void add(ReportedRow row) {
    var seen = row.recognised();
    var group =
        new Group(
            seen.place().resolved().map(found -> found.place().id().value()),
            seen.sector(),
            seen.organisation().value());
    var one =
        new Added(
            group.place(),
            group.sector(),
            group.party(),
            1,
            row.people(Field.TARGETED),
            row.people(Field.REACHED));
    groups.merge(group, one, Adding::both);
  }

  private static Added both(Added left, Added right) {
    return new Added(
        left.place(),
        left.sector(),
        left.party(),
        left.activities() + right.activities(),
        most(left.targeted(), right.targeted()),
        most(left.reached(), right.reached()));
  }

  private static Optional<Long> most(Optional<Long> left, Optional<Long> right) {
    return left.isEmpty() ? right : Optional.of(Math.max(left.get(), right.orElse(Long.MIN_VALUE)));
  }

  Effect effect() {
    return new Effect(List.copyOf(groups.values()), replaced);
  }
}
