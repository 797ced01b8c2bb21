/** What programs can read and how, as a document for programs (OpenAPI 3.1). */
@NullMarked
@ApplicationModule(
    id = "openapi",
    displayName = "OpenAPI",
    allowedDependencies = {"accounts", "shell", "shell::api", "shell::files"})
package org.entente.ground.openapi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
