/** How much of the node's connections a client may take, and for how long it is waited for. */
@NullMarked
package org.entente.ground.shell.connections;

import org.jspecify.annotations.NullMarked;
