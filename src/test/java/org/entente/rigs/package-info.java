/** Tests that break things on purpose: what was acknowledged must survive, whole. */
@NullMarked
package org.entente.rigs;

import org.jspecify.annotations.NullMarked;
