/** {@code bench picture}: the matrix and the list over many activities, and the recount. */
@NullMarked
package org.entente.console.bench.picture;

import org.jspecify.annotations.NullMarked;
