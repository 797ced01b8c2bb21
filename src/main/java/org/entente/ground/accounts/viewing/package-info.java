/** Looking at a mission as an organisation's people would: never more than either may read. */
@NullMarked
package org.entente.ground.accounts.viewing;

import org.jspecify.annotations.NullMarked;
