/**
 * Code lists: sectors, kinds of organisation, activity statuses and modalities, however written.
 */
@NullMarked
@ApplicationModule(
    id = "terminology",
    displayName = "Terminology",
    allowedDependencies = {"problem"})
package org.entente.reference.terminology;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
