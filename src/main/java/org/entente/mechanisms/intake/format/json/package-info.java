/** Reads the tables that lie in JSON documents, a row at a time. */
@NullMarked
package org.entente.mechanisms.intake.format.json;

import org.jspecify.annotations.NullMarked;
