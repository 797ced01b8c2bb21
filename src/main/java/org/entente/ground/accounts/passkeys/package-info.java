/** Passkeys (WebAuthn): signing in by a device that the person holds, without a password. */
@NullMarked
package org.entente.ground.accounts.passkeys;

import org.jspecify.annotations.NullMarked;
