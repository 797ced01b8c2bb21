@NullMarked
package org.entente.ground.accounts.tokens;

import org.jspecify.annotations.NullMarked;
