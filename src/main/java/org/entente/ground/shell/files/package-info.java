/** Tables that leave as files: one description of columns and rows, every format. */
@NullMarked
@NamedInterface("files")
package org.entente.ground.shell.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
