/** The sources of reports: one partner's kinds of report, with their terms and treatments. */
@NullMarked
@NamedInterface("sources")
package org.entente.mechanisms.intake.sources;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
