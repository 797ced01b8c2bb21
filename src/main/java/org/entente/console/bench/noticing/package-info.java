/** How much of what there is to notice the rules notice, and how much else. */
@NullMarked
package org.entente.console.bench.noticing;

import org.jspecify.annotations.NullMarked;
