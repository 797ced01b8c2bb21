/** Records that may speak of the same thing: proposed, judged by people, and remembered. */
@NullMarked
@ApplicationModule(
    id = "review",
    displayName = "Review",
    allowedDependencies = {
      "identity",
      "history",
      "releasability",
      "missions",
      "terminology",
      "partners",
      "partners::merging",
      "partners::relations",
      "partners::resembling"
    })
package org.entente.mechanisms.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
