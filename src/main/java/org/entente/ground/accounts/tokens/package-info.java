/** Tokens by which a person's programs act for them, and how fast they may. */
@NullMarked
package org.entente.ground.accounts.tokens;

import org.jspecify.annotations.NullMarked;
