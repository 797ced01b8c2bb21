/** What is noticed in what was reported: rules over the registers, owning no truth. */
@NullMarked
@ApplicationModule(
    id = "noticing",
    displayName = "Noticing",
    allowedDependencies = {
      "problem",
      "identity",
      "releasability",
      "releasability::label",
      "history",
      "jobs",
      "missions",
      "terminology",
      "places",
      "partners",
      "partners::merging",
      "review",
      "activities",
      "access",
      "activities::ties",
      "findings"
    })
package org.entente.readings.noticing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
