package org.entente.mechanisms.intake.publication;

import org.entente.ground.identity.PartyId;
import org.entente.mechanisms.intake.format.Report;
import org.entente.mechanisms.intake.preview.WalkListener.Matched;
import org.entente.reference.partners.NewOrganisation;

/** Where a walk leads: into the registers when it publishes, nowhere when it only looks. */
interface Outlet extends AutoCloseable {

  /**
   * An organisation was met for the first time: the id that it has from now on. Asked while rows
   * are recognised, in another thread than the rest.
   */
  PartyId register(NewOrganisation met);

  /** A row makes or changes a record, or says again what it says already. */
  void take(Matched row);

  /** The documents behind the rows of a report; all its rows have come. */
  void documents(Report report);

  /** The last row has come. */
  void finish();

  /** Lets go of what it works with, finished or not. */
  @Override
  void close();
}
