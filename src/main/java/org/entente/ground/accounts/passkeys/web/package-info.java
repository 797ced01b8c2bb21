/** Registering, naming and removing passkeys, and signing in with one. */
@NullMarked
package org.entente.ground.accounts.passkeys.web;

import org.jspecify.annotations.NullMarked;
