/** Who is signed in where: sessions outlive a restart of the node and can be ended one by one. */
@NullMarked
package org.entente.ground.accounts.sessions;

import org.jspecify.annotations.NullMarked;
