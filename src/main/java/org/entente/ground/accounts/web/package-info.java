/** Sign-in, the rights of a request, and the page of people. */
@NullMarked
package org.entente.ground.accounts.web;

import org.jspecify.annotations.NullMarked;
