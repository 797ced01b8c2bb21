/** The label of each file that can be fetched, as a file of its own beside it. */
@NullMarked
package org.entente.ground.releasability.stanag.web;

import org.jspecify.annotations.NullMarked;
