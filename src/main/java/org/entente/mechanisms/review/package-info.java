/** Records that may speak of the same thing: proposed, judged by people, and remembered. */
@NullMarked
@ApplicationModule(
    id = "review",
    displayName = "Review",
    allowedDependencies = {
      "problem",
      "identity",
      "database",
      "releasability",
      "releasability::label",
      "history",
      "shell",
      "shell::parts",
      "timeline",
      "accounts",
      "jobs",
      "missions",
      "terminology",
      "places",
      "places::geometry",
      "partners",
      "partners::merging",
      "partners::relations",
      "partners::resembling"
    })
package org.entente.mechanisms.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
