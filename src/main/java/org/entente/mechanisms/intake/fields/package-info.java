/** What reports call things: the fields, and the words for them in tags, headers and cells. */
@NullMarked
@NamedInterface("fields")
package org.entente.mechanisms.intake.fields;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
