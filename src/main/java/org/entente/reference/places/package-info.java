/** Places: administrative areas with their codes, names and shapes, and how they are found. */
@NullMarked
@ApplicationModule(
    id = "places",
    displayName = "Places",
    allowedDependencies = {
      "problem",
      "identity",
      "matching",
      "releasability",
      "releasability::label",
      "history",
      "accounts",
      "shell",
      "shell::api",
      "shell::files",
      "shell::parts",
      "timeline",
      "missions"
    })
package org.entente.reference.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
