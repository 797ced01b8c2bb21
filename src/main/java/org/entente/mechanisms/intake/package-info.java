/** Any partner's file, read without trusting it and understood without a hint. */
@NullMarked
@ApplicationModule(
    id = "intake",
    displayName = "Intake",
    allowedDependencies = {
      "problem",
      "identity",
      "database",
      "releasability",
      "releasability::label",
      "history",
      "accounts",
      "jobs",
      "shell",
      "shell::parts",
      "timeline",
      "missions",
      "terminology",
      "places",
      "places::geometry",
      "partners",
      "partners::labelling"
    })
package org.entente.mechanisms.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
