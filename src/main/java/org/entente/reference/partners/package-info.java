/** The register of partners: organisations under all their names, and who stands how to whom. */
@NullMarked
@ApplicationModule(
    id = "partners",
    displayName = "Partners",
    allowedDependencies = {
      "problem",
      "identity",
      "matching",
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
      "terminology"
    })
package org.entente.reference.partners;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
