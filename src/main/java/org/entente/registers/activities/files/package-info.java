/** What of the activities goes into a file that somebody takes away. */
@NullMarked
@NamedInterface("files")
package org.entente.registers.activities.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
