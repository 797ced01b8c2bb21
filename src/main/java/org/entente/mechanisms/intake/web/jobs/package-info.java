/** The long work of imports, listed. */
@NullMarked
package org.entente.mechanisms.intake.web.jobs;

import org.jspecify.annotations.NullMarked;
