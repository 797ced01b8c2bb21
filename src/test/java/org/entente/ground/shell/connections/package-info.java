/** What holds of connections on a bare server. */
@NullMarked
package org.entente.ground.shell.connections;

import org.jspecify.annotations.NullMarked;
