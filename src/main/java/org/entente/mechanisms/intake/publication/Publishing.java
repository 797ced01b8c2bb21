package org.entente.mechanisms.intake.publication;

import java.util.ArrayList;
import java.util.List;
import org.entente.ground.history.Act;
import org.entente.ground.identity.PartyId;
import org.entente.mechanisms.intake.Import;
import org.entente.mechanisms.intake.RowRegister;
import org.entente.mechanisms.intake.documents.Documents;
import org.entente.mechanisms.intake.format.Report;
import org.entente.mechanisms.intake.preview.RowOutcome;
import org.entente.mechanisms.intake.preview.WalkListener.Matched;
import org.entente.reference.partners.NewOrganisation;
import org.entente.reference.partners.Partners;

/** Writes what a walk brings, some thousand rows at a time, within the caller's transaction. */
final class Publishing implements Outlet {

  private static final int AT_ONCE = 2_000;

  private final Import given;
  private final Act act;
  private final Partners partners;
  private final RowRegister.Taker taker;
  private final ReportedStore reported;
  private final Documents documents;
  private final List<RowRegister.Taking> takings = new ArrayList<>();
  private final List<ReportedStore.Line> lines = new ArrayList<>();

  Publishing(
      Import given,
      Act act,
      Partners partners,
      RowRegister.Taker taker,
      ReportedStore reported,
      Documents documents) {
    this.given = given;
    this.act = act;
    this.partners = partners;
    this.taker = taker;
    this.reported = reported;
    this.documents = documents;
  }

  @Override
  public PartyId register(NewOrganisation met) {
    return partners.register(List.of(met), given.given().partner(), given.label(), act).getFirst();
  }

  @Override
  public void take(Matched row) {
    if (row.outcome() != RowOutcome.UNCHANGED) {
      takings.add(new RowRegister.Taking(row.record(), row.row()));
    }
    lines.add(new ReportedStore.Line(row.row().number(), row.record()));
    if (lines.size() >= AT_ONCE) {
      write();
    }
  }

  @Override
  public void documents(Report report) {
    documents.keep(given, report);
  }

  private void write() {
    taker.make(List.copyOf(takings)).run();
    reported.add(given, lines);
    takings.clear();
    lines.clear();
  }

  @Override
  public void finish() {
    write();
    taker.finish();
  }
}
