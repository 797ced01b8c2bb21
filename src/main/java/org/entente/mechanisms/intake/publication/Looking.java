package org.entente.mechanisms.intake.publication;

import org.entente.ground.identity.Ids;
import org.entente.ground.identity.PartyId;
import org.entente.mechanisms.intake.format.Report;
import org.entente.mechanisms.intake.preview.WalkListener.Matched;
import org.entente.reference.partners.NewOrganisation;

/** A preview: everything is found out and nothing is written. */
record Looking(Ids ids) implements Outlet {

  @Override
  public PartyId register(NewOrganisation met) {
    return new PartyId(ids.next());
  }

  @Override
  public void take(Matched row) {
    // What would be made of it is on the receipt.
  }

  @Override
  public void documents(Report report) {
    // They are not kept.
  }

  @Override
  public void finish() {
    // Nothing was begun.
  }

  @Override
  public void close() {
    // Nothing is held.
  }
}
