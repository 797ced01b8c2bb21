/** Situation reports: what stood on a day, frozen, with what people say of it, to be given away. */
@NullMarked
@ApplicationModule(
    id = "situations",
    displayName = "Situation reports",
    allowedDependencies = {
      "problem",
      "identity",
      "releasability",
      "releasability::label",
      "history",
      "accounts",
      "shell",
      "shell::paper",
      "shell::parts",
      "timeline",
      "missions",
      "partners"
    })
package org.entente.registers.situations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
