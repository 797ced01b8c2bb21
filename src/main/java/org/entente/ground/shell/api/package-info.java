/** Records for programs: pages with a cursor, tags for what is unchanged, one form of answer. */
@NullMarked
@NamedInterface("api")
package org.entente.ground.shell.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
