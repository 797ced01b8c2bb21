/** What is true of sign-in by itself. */
@NullMarked
package org.entente.ground.accounts.web;

import org.jspecify.annotations.NullMarked;
