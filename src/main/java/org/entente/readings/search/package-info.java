/** Search within a mission: every module says what it finds, grouped, for this reader alone. */
@NullMarked
@ApplicationModule(
    id = "search",
    displayName = "Search",
    allowedDependencies = {
      "releasability",
      "releasability::label",
      "accounts",
      "shell",
      "shell::parts"
    })
package org.entente.readings.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
