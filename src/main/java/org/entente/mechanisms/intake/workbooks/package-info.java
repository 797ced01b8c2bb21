/** Reports that go back and forth: rejected rows, mended ones, and workbooks to edit. */
@NullMarked
@NamedInterface("workbooks")
package org.entente.mechanisms.intake.workbooks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
