/** The pages of expected reports: the calendar, its lines, and what is late on the front page. */
@NullMarked
package org.entente.mechanisms.reporting.web;

import org.jspecify.annotations.NullMarked;
