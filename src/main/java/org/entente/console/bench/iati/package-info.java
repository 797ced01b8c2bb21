/** How fast IATI files are held to their schema, beside the common tool for that. */
@NullMarked
package org.entente.console.bench.iati;

import org.jspecify.annotations.NullMarked;
