/**
 * What the embedded server asks of the operating system: accounts and their programs, and files
 * that only we may read, copied with checksums and used by one process at a time.
 */
@NullMarked
package org.entente.ground.database.embedded.system;

import org.jspecify.annotations.NullMarked;
