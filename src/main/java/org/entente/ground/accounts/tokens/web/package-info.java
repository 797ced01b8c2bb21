/** Requests that carry a token, and the page on which a person makes and revokes theirs. */
@NullMarked
package org.entente.ground.accounts.tokens.web;

import org.jspecify.annotations.NullMarked;
