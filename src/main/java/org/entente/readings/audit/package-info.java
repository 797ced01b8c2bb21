/** The audit trail of a mission: all that was written, for those who check it. */
@NullMarked
@ApplicationModule(
    id = "audit",
    displayName = "Audit trail",
    allowedDependencies = {
      "problem",
      "identity",
      "releasability",
      "history",
      "timeline",
      "ledger",
      "accounts",
      "shell",
      "shell::parts",
      "missions",
      "partners"
    })
package org.entente.readings.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
