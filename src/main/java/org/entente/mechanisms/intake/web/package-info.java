/** The pages of imports: giving a file, seeing what it would do, publishing it, taking it back. */
@NullMarked
package org.entente.mechanisms.intake.web;

import org.jspecify.annotations.NullMarked;
