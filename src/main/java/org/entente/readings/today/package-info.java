/** The front page of a mission: what its reader needs first, told by the modules that know it. */
@NullMarked
@ApplicationModule(
    id = "today",
    displayName = "Today",
    allowedDependencies = {
      "releasability",
      "releasability::label",
      "accounts",
      "shell",
      "shell::parts",
      "missions"
    })
package org.entente.readings.today;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
