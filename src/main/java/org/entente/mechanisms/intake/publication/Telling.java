package org.entente.mechanisms.intake.publication;

import java.util.ArrayList;
import java.util.List;
import org.entente.ground.identity.PartyId;
import org.entente.mechanisms.intake.format.Report;
import org.entente.mechanisms.intake.preview.WalkListener;
import org.entente.mechanisms.intake.preview.WalkListener.Matched;
import org.entente.reference.partners.NewOrganisation;

/** Tells a listener of rows before they go on, some hundred at a time. */
final class Telling implements Outlet {

  private static final int AT_ONCE = 500;

  private final Outlet onward;
  private final WalkListener listener;
  private final List<Matched> waiting = new ArrayList<>();

  Telling(Outlet onward, WalkListener listener) {
    this.onward = onward;
    this.listener = listener;
  }

  @Override
  public PartyId register(NewOrganisation met) {
    return onward.register(met);
  }

  @Override
  public void take(Matched row) {
    waiting.add(row);
    if (waiting.size() == AT_ONCE) {
      pass();
    }
  }

  private void pass() {
    listener.matched(List.copyOf(waiting));
    waiting.forEach(onward::take);
    waiting.clear();
  }

  @Override
  public void documents(Report report) {
    pass();
    onward.documents(report);
  }

  @Override
  public void finish() {
    pass();
    onward.finish();
  }

  @Override
  public void close() {
    onward.close();
  }
}
