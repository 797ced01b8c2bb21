/** The common picture on screen: map, matrix and figures of who is where in which sector. */
@NullMarked
package org.entente.readings.coverage.web;

import org.jspecify.annotations.NullMarked;
