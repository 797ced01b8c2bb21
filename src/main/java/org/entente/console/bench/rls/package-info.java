/** What row-level security costs beside a predicate that says the same. */
@NullMarked
package org.entente.console.bench.rls;

import org.jspecify.annotations.NullMarked;
