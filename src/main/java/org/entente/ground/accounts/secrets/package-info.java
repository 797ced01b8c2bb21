/** Secrets as people and browsers hold them; what the node keeps of one is its hash. */
@NullMarked
package org.entente.ground.accounts.secrets;

import org.jspecify.annotations.NullMarked;
