/** A real browser, somebody who works at it, and what they do with whole pages. */
@NullMarked
package org.entente.browser;

import org.jspecify.annotations.NullMarked;
