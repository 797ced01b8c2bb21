/** Measurements that anybody can repeat: each prints a table and the command that made it. */
@NullMarked
package org.entente.console.bench;

import org.jspecify.annotations.NullMarked;
