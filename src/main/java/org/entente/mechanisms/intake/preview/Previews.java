package org.entente.mechanisms.intake.preview;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.ground.releasability.Audience;
import org.entente.mechanisms.intake.Import;
import org.entente.mechanisms.intake.RowRegister;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door to differences: what a report would do, or did, row by row. */
@Component
public class Previews {

  private final PreviewStore store;
  private final RowRegister register;
  private final KeyFigures figures;

  Previews(PreviewStore store, RowRegister register, KeyFigures figures) {
    this.store = store;
    this.register = register;
    this.figures = figures;
  }

  /** What listens to the walk of an import as its owner. */
  public Difference listen(Import given, Audience owner) {
    return new Difference(records -> register.listStanding(records, owner), given.label());
  }

  /** Keeps a difference in place of the one before, as part of the caller's transaction. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void keep(Import given, Difference difference) {
    var id = given.id().value();
    store.forget(id);
    store.add(id, given.mission(), difference.rows());
    store.addReplaced(id, given.mission(), difference.replaced());
    store.addEffect(id, given.mission(), given.label(), difference.effect());
  }

  /** Puts what is kept under another label, as part of the caller's transaction. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void relabel(Import given, int label) {
    store.relabel(given.id().value(), given.label(), label);
  }

  /** Rows of a difference: rejected, changed, new, vanished, the rest; each in the file's order. */
  @Transactional(readOnly = true)
  public List<PreviewedRow> list(
      Import.Id given, RowFilter filter, Audience audience, long offset, int limit) {
    return store.list(given.value(), filter, audience, offset, limit);
  }

  /** How many rows there are to list, by what becomes of them. */
  @Transactional(readOnly = true)
  public Map<RowOutcome, Integer> count(Import.Id given, RowFilter filter, Audience audience) {
    return store.count(given.value(), filter, audience);
  }

  /** The key figures as this reader sees them, before and after publishing. */
  @Transactional(readOnly = true)
  public Optional<Shift> findShift(Import.Id given, Audience audience) {
    return store
        .findEffect(given.value(), audience)
        .map(
            effect ->
                new Shift(
                    figures.of(audience),
                    figures.with(effect.added(), effect.replaced(), audience)));
  }

  /** The key figures before and after. */
  public record Shift(KeyFigures.Figures before, KeyFigures.Figures after) {}
}
