/** The page on which a person sees what was done with the own account. */
@NullMarked
package org.entente.ground.accounts.trail.web;

import org.jspecify.annotations.NullMarked;
