/** A report for the eyes of one organisation, and every way by which it could leave. */
@NullMarked
package org.entente.guards.canary;

import org.jspecify.annotations.NullMarked;
