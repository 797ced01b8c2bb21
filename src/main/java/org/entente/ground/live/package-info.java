/**
 * Live pages: tells open pages that something which they may show has changed, and nothing else.
 */
@NullMarked
@ApplicationModule(
    id = "live",
    displayName = "Live pages",
    allowedDependencies = {
      "problem",
      "identity",
      "database",
      "releasability",
      "history",
      "accounts",
      "shell"
    })
package org.entente.ground.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
