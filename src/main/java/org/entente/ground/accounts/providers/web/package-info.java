/** Signing in at another's identity provider, and linking an account there to the own one. */
@NullMarked
package org.entente.ground.accounts.providers.web;

import org.jspecify.annotations.NullMarked;
