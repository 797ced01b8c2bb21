/** What a browser holds of a session, and the page of a person's own account and sessions. */
@NullMarked
package org.entente.ground.accounts.sessions.web;

import org.jspecify.annotations.NullMarked;
