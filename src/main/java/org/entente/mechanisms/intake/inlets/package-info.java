/** The ways by which files come in beside the form: a watched folder, mails, an address; quotas. */
@NullMarked
@NamedInterface("inlets")
package org.entente.mechanisms.intake.inlets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
