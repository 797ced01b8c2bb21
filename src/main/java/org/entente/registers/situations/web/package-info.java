/** Situation reports on screen and on paper. */
@NullMarked
package org.entente.registers.situations.web;

import org.jspecify.annotations.NullMarked;
