/** The missions of this node: real operations and exercises, each with its own clock. */
@NullMarked
@ApplicationModule(
    id = "missions",
    displayName = "Missions",
    allowedDependencies = {
      "problem",
      "identity",
      "releasability",
      "releasability::label",
      "history",
      "accounts",
      "jobs",
      "shell",
      "shell::parts"
    })
package org.entente.reference.missions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
