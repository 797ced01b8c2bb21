/**
 * The register of agreements: what parties promised to share, and what that opens while it holds.
 */
@NullMarked
@ApplicationModule(
    id = "agreements",
    displayName = "Agreements",
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
      "partners",
      "partners::labelling"
    })
package org.entente.reference.agreements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
