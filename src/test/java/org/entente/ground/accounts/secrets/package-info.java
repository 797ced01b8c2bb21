/** What is true of secrets by themselves. */
@NullMarked
package org.entente.ground.accounts.secrets;

import org.jspecify.annotations.NullMarked;
