/** Pages asked of a running node, answer by answer. */
@NullMarked
package org.entente.pages;

import org.jspecify.annotations.NullMarked;
