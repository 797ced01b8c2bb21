/** How long a reviewer waits for the next card. */
@NullMarked
package org.entente.console.bench.review;

import org.jspecify.annotations.NullMarked;
