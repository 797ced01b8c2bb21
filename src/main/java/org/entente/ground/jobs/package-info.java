/** Long work: with progress, cancellable, and taken up again after a restart. */
@NullMarked
@ApplicationModule(
    id = "jobs",
    displayName = "Jobs",
    allowedDependencies = {"problem", "identity"})
package org.entente.ground.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
