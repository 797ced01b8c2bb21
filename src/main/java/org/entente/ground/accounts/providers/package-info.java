/** Identity providers of others (OpenID Connect), and whose accounts there are whose here. */
@NullMarked
package org.entente.ground.accounts.providers;

import org.jspecify.annotations.NullMarked;
