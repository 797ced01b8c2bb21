/** How well it is told what activities have to do with each other. */
@NullMarked
package org.entente.console.bench.links;

import org.jspecify.annotations.NullMarked;
