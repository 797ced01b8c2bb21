/** People, how they sign in, and what they may do for which organisation in which mission. */
@NullMarked
@ApplicationModule(
    id = "accounts",
    displayName = "Accounts",
    allowedDependencies = {
      "problem",
      "identity",
      "releasability",
      "releasability::label",
      "history",
      "shell",
      "shell::parts"
    })
package org.entente.ground.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
