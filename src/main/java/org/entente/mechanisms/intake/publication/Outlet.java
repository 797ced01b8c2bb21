package org.entente.mechanisms.intake.publication;

import java.util.UUID;
import org.entente.ground.identity.PartyId;
import org.entente.mechanisms.intake.ReportedRow;
import org.entente.reference.partners.NewOrganisation;

/** Where a walk leads: into the registers when it publishes, nowhere when it only looks. */
interface Outlet {

  /** An organisation was met for the first time: the id that it has from now on. */
  PartyId register(NewOrganisation met);

  /** A row makes or changes a record. */
  void take(ReportedRow row, UUID record);

  /** A row says again what a record says already. */
  void keep(ReportedRow row, UUID record);

  /** The last row has come. */
  void finish();
}
