/** Files made to harm whoever reads them, given to a node at which others work. */
@NullMarked
package org.entente.console.bench.hostile;

import org.jspecify.annotations.NullMarked;
