/** The walk of a report from its bytes to records: read, recognise, reconcile, take. */
@NullMarked
package org.entente.mechanisms.intake.publication;

import org.jspecify.annotations.NullMarked;
