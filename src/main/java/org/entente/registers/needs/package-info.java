/** The register of needs: how many people, or how much, is in need of what, where and when. */
@NullMarked
@ApplicationModule(
    id = "needs",
    displayName = "Needs",
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
      "partners",
      "partners::labelling",
      "intake::format",
      "intake::inlets",
      "intake::figures",
      "intake::recognition",
      "intake::understanding",
      "intake::values"
    })
package org.entente.registers.needs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
