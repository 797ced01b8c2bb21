package org.entente.mechanisms.intake.web.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.ground.accounts.Visit;
import org.entente.ground.releasability.Gate;
import org.entente.ground.shell.Here;
import org.entente.ground.shell.Pager;
import org.entente.mechanisms.intake.Import;
import org.entente.mechanisms.intake.RowIssue;
import org.entente.mechanisms.intake.preview.Previews;
import org.entente.mechanisms.intake.preview.Previews.Shift;
import org.entente.mechanisms.intake.preview.RowFilter;
import org.entente.mechanisms.intake.preview.RowFilter.About;
import org.entente.mechanisms.intake.preview.RowOutcome;
import org.entente.mechanisms.intake.web.ImportView;
import org.springframework.stereotype.Component;

/** What the pages of checking share: the difference as one reader may see it. */
@Component
public class CheckDesk {

  private static final int ON_A_PAGE = 25;

  private final Previews previews;
  private final Gate gate;

  CheckDesk(Previews previews, Gate gate) {
    this.previews = previews;
    this.gate = gate;
  }

  /** A page of rows, and how many there are of each outcome under the same filter. */
  public record Rows(
      RowFilter filter, Map<RowOutcome, Integer> counts, Pager pager, List<RowLine> lines) {}

  Rows rows(ImportView view, Here here, Visit visit) {
    var given = view.given().id();
    var audience = visit.audience();
    var filter = filter(here);
    var counts = previews.count(given, new RowFilter(Optional.empty(), filter.issue()), audience);
    int total =
        filter
            .outcome()
            .map(outcome -> counts.getOrDefault(outcome, 0))
            .orElseGet(() -> counts.values().stream().mapToInt(Integer::intValue).sum());
    var pager = Pager.read(here, ON_A_PAGE, total);
    var found = previews.list(given, filter, audience, pager.offset(), ON_A_PAGE);
    var lines =
        gate.release(Optional.of(audience), found).stream()
            .map(row -> new RowLine(row, view))
            .toList();
    return new Rows(filter, counts, pager, lines);
  }

  /** What the address asks for; what it cannot mean does not limit. */
  private static RowFilter filter(Here here) {
    var code =
        Stream.of(RowIssue.Code.values())
            .filter(each -> each.name().equals(here.value("issue")))
            .findFirst();
    return new RowFilter(
        RowOutcome.read(here.value("outcome")),
        code.map(each -> new About(each, part(here, "column"), part(here, "value"))));
  }

  private static Optional<String> part(Here here, String name) {
    return here.query().containsKey(name) ? Optional.of(here.value(name)) : Optional.empty();
  }

  /** The key figures before and after, while that is still to come. */
  public Optional<Shift> shift(ImportView view, Visit visit) {
    return view.stands(Import.State.PREVIEWED)
        ? previews.findShift(view.given().id(), visit.audience())
        : Optional.empty();
  }
}
