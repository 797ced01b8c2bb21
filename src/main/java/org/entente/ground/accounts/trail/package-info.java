/** What was done with a person's account, for that person to see. */
@NullMarked
package org.entente.ground.accounts.trail;

import org.jspecify.annotations.NullMarked;
