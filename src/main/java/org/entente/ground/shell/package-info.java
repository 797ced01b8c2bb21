/** The page frame: look, words in the reader's language, and the one way to print a number. */
@NullMarked
@ApplicationModule(
    id = "shell",
    displayName = "Shell",
    allowedDependencies = {"problem", "identity", "releasability", "releasability::label"})
package org.entente.ground.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
