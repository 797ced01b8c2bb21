/** IATI 2.03 as published: its schemas, code lists and rules, and the checks by them. */
@NullMarked
@NamedInterface("iati-standard")
package org.entente.mechanisms.intake.iati.standard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
