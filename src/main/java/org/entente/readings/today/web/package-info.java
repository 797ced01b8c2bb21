/** The page of Today, and its line in the menu. */
@NullMarked
package org.entente.readings.today.web;

import org.jspecify.annotations.NullMarked;
