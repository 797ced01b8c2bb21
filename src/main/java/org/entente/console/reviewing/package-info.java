/** The verbs of reviewing pairs of records. */
@NullMarked
package org.entente.console.reviewing;

import org.jspecify.annotations.NullMarked;
