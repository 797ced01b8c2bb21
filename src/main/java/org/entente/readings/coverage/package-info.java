/** Coverage: who is present where in which sector; read from the registers, owning no truth. */
@NullMarked
@ApplicationModule(
    id = "coverage",
    displayName = "Coverage",
    allowedDependencies = {
      "problem",
      "database",
      "identity",
      "releasability",
      "releasability::label",
      "history",
      "accounts",
      "jobs",
      "shell",
      "shell::files",
      "shell::paper",
      "shell::parts",
      "missions",
      "terminology",
      "places",
      "places::geometry",
      "partners",
      "partners::merging",
      "intake::preview",
      "needs",
      "activities",
      "activities::presence",
      "activities::ties",
      "reporting"
    })
package org.entente.readings.coverage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
