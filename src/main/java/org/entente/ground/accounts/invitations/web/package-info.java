/** Inviting people, and accepting an invitation. */
@NullMarked
package org.entente.ground.accounts.invitations.web;

import org.jspecify.annotations.NullMarked;
