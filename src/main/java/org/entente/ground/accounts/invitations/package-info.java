/** Invitations: how somebody comes into a mission, or back into a lost account. */
@NullMarked
package org.entente.ground.accounts.invitations;

import org.jspecify.annotations.NullMarked;
