/** The register of activities: who does what, where and when, and who may see it. */
@NullMarked
@ApplicationModule(
    id = "activities",
    displayName = "Activities",
    allowedDependencies = {
      "problem",
      "database",
      "identity",
      "matching",
      "matching::comparison",
      "matching::weights",
      "review",
      "review::queue",
      "releasability",
      "releasability::label",
      "history",
      "accounts",
      "jobs",
      "shell",
      "shell::api",
      "shell::files",
      "shell::parts",
      "timeline",
      "missions",
      "terminology",
      "places",
      "places::geometry",
      "partners",
      "partners::labelling",
      "partners::merging",
      "intake",
      "intake::documents",
      "intake::fields",
      "intake::iati-standard",
      "intake::iati",
      "intake::iati-model",
      "intake::iati-tree",
      "intake::reconciliation",
      "intake::sources",
      "intake::understanding",
      "intake::values",
      "intake::workbooks"
    })
package org.entente.registers.activities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
