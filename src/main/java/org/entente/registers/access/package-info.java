/** The register of access: how far aid reaches an area, and what keeps it from there. */
@NullMarked
@ApplicationModule(
    id = "access",
    displayName = "Access",
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
      "partners",
      "partners::labelling"
    })
package org.entente.registers.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
