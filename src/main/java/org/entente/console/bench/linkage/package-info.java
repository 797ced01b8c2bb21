/** How well and how fast records of the same thing are found, with made persons and peers. */
@NullMarked
package org.entente.console.bench.linkage;

import org.jspecify.annotations.NullMarked;
