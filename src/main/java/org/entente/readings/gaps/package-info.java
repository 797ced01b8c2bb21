/** Gaps: what is needed beside what reached people, by area and sector; it owns no truth. */
@NullMarked
@ApplicationModule(
    id = "gaps",
    displayName = "Gaps",
    allowedDependencies = {
      "identity",
      "releasability",
      "accounts",
      "shell",
      "shell::files",
      "missions",
      "terminology",
      "places",
      "partners",
      "needs",
      "coverage"
    })
package org.entente.readings.gaps;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
