/** What a file leaves to a person: values that nobody knows, and writings that nothing settles. */
@NullMarked
@NamedInterface("questions")
package org.entente.mechanisms.intake.questions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
