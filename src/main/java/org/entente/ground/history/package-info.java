/** Revisions: every write stands here, as it was believed when; nothing is overwritten. */
@NullMarked
@ApplicationModule(
    id = "history",
    displayName = "History",
    allowedDependencies = {
      "problem",
      "identity",
      "releasability",
      "releasability::label",
      "database"
    })
package org.entente.ground.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
