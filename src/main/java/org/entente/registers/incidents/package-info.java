/** The register of incidents: what happened, when, where and by whom, as far as it is known. */
@NullMarked
@ApplicationModule(
    id = "incidents",
    displayName = "Incidents",
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
      "places",
      "places::geometry",
      "partners",
      "partners::labelling",
      "intake",
      "intake::format",
      "intake::values"
    })
package org.entente.registers.incidents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
