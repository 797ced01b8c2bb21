/** Which reports are expected from whom by when, and which of them have come. */
@NullMarked
@ApplicationModule(
    id = "reporting",
    displayName = "Expected reports",
    allowedDependencies = {
      "problem",
      "identity",
      "releasability",
      "releasability::label",
      "history",
      "accounts",
      "shell",
      "shell::parts",
      "timeline",
      "missions",
      "terminology",
      "places",
      "partners",
      "intake"
    })
package org.entente.mechanisms.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
