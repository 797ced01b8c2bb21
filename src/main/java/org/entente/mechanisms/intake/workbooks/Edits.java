package org.entente.mechanisms.intake.workbooks;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.entente.ground.releasability.Audience;
import org.entente.mechanisms.intake.RowIssue;
import org.entente.mechanisms.intake.RowRegister;
import org.entente.mechanisms.intake.RowRegister.Standing;
import org.entente.mechanisms.intake.fields.Field;
import org.entente.mechanisms.intake.gathering.Distinct;
import org.entente.mechanisms.intake.recognition.Recognised;
import org.entente.mechanisms.intake.reconciliation.Prior;
import org.entente.mechanisms.intake.reconciliation.Priors;

/**
 * What was edited in a workbook, row by row: each is compared with what it said when the workbook
 * was made, and its record with the revision that it showed. A row copied with its hidden key is
 * one that was added. What other organisations reported is passed by, and an edit of it refused.
 */
public final class Edits {

  private final RoundTrip workbook;
  private final Map<UUID, Standing> standing;
  private final Map<UUID, Prior> priors;
  private final Set<UUID> seen = new HashSet<>();

  private Edits(RoundTrip workbook, Map<UUID, Standing> standing, Map<UUID, Prior> priors) {
    this.workbook = workbook;
    this.standing = standing;
    this.priors = priors;
  }

  /** The edits of a workbook against what the records are now; the owner's are among the priors. */
  public static Edits of(RoundTrip workbook, RowRegister register, Priors priors, Audience owner) {
    var records = workbook.shown().records();
    var known = priors.list(records).stream().collect(toMap(Prior::record, Function.identity()));
    var standing =
        register.listStanding(records, owner).stream()
            .collect(toMap(Standing::record, Function.identity()));
    return new Edits(workbook, standing, known);
  }

  /** Judges the next row. */
  public Edit judge(Recognised row) {
    return switch (row) {
      case Recognised.Taken taken -> judge(taken);
      case Recognised.Rejected(var distinct, _, _) -> held(row, distinct);
      case Recognised.LeftOut(var distinct, _) -> held(row, distinct);
    };
  }

  private Edit held(Recognised row, Distinct distinct) {
    distinct.row().cells().stream()
        .flatMap(cell -> RecordKey.read(cell).stream())
        .forEach(key -> seen.add(key.record()));
    return new Edit.Held(row);
  }

  private Edit judge(Recognised.Taken taken) {
    var after = new HashMap<>(taken.row().cells());
    var key = Optional.ofNullable(after.remove(RecordKey.HEADER)).flatMap(RecordKey::read);
    if (key.isEmpty() || !seen.add(key.get().record())) {
      return new Edit.Added(taken, taken.row().keptWith(after));
    }
    after.keySet().retainAll(workbook.fields().keySet());
    return judge(taken, key.get(), after);
  }

  private Edit judge(Recognised.Taken taken, RecordKey key, Map<String, String> after) {
    var now = standing.get(key.record());
    if (now == null) {
      return refused(taken, RowIssue.Code.CHANGED_MEANWHILE, Field.ACTIVITY, after);
    }
    var before = workbook.shown().edited(key, after);
    var prior = priors.get(key.record());
    if (prior == null) {
      return before.isPresent()
          ? refused(taken, RowIssue.Code.CHANGED_FOR_ANOTHER, Field.ORG_NAME, after)
          : new Edit.Held(new Recognised.LeftOut(taken.distinct(), RowIssue.Code.OF_ANOTHER));
    }
    var kept = taken.row().keptAs(prior);
    if (before.isEmpty()) {
      return new Edit.Untouched(taken, kept, key.record());
    }
    return now.revision() == key.revision()
        ? new Edit.Changed(taken, kept, key.record(), before.get(), after)
        : refused(taken, RowIssue.Code.CHANGED_MEANWHILE, Field.ACTIVITY, after);
  }

  /** Tells of the row by what it says in one field, or by anything that it says. */
  private Edit refused(
      Recognised.Taken taken, RowIssue.Code why, Field telling, Map<String, String> cells) {
    var said =
        workbook.fields().entrySet().stream()
            .filter(column -> column.getValue() == telling)
            .map(column -> cells.getOrDefault(column.getKey(), ""))
            .filter(cell -> !cell.isBlank())
            .findFirst()
            .or(() -> cells.values().stream().sorted().findFirst())
            .orElse("");
    var issue = RowIssue.of(why, taken.row().number(), "", said);
    return new Edit.Held(
        new Recognised.Rejected(taken.distinct(), taken.reading(), List.of(issue)));
  }

  /** The records of the workbook whose rows are not in it any more; they are not ended by that. */
  public List<UUID> missing() {
    return standing.keySet().stream()
        .filter(priors::containsKey)
        .filter(record -> !seen.contains(record))
        .sorted()
        .toList();
  }
}
