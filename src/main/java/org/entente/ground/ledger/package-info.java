/**
 * The ledger: every revision becomes one leaf of a log that nobody can rewrite unnoticed, whose
 * heads are signed, witnessed by others and open to all, and whose content opens to who may read
 * it.
 */
@NullMarked
@ApplicationModule(
    id = "ledger",
    displayName = "Ledger",
    allowedDependencies = {
      "problem",
      "identity",
      "database",
      "releasability",
      "history",
      "accounts",
      "shell",
      "shell::parts"
    })
package org.entente.ground.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
