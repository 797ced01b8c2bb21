/** What the system noticed, and what people made of it. */
@NullMarked
@ApplicationModule(
    id = "findings",
    displayName = "Findings",
    allowedDependencies = {
      "problem",
      "identity",
      "releasability",
      "releasability::label",
      "history",
      "accounts",
      "shell",
      "shell::api",
      "shell::files",
      "shell::parts",
      "timeline",
      "missions",
      "terminology",
      "places",
      "partners"
    })
package org.entente.mechanisms.findings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
