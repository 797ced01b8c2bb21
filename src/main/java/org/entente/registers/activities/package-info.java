/** The register of activities: who does what, where and when, and who may see it. */
@NullMarked
@ApplicationModule(
    id = "activities",
    displayName = "Activities",
    allowedDependencies = {
      "problem",
      "identity",
      "releasability",
      "history",
      "accounts",
      "shell",
      "missions",
      "terminology",
      "places",
      "partners",
      "intake"
    })
package org.entente.registers.activities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
