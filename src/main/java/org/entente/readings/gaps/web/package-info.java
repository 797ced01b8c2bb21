/** The page of gaps, and its files. */
@NullMarked
package org.entente.readings.gaps.web;

import org.jspecify.annotations.NullMarked;
