/** The page of gaps, and its files. */
@NullMarked
package org.entente.readings.coverage.gaps.web;

import org.jspecify.annotations.NullMarked;
