/** What was learned and may be changed: the profiles of sources, and the spellings to approve. */
@NullMarked
package org.entente.mechanisms.intake.web.learned;

import org.jspecify.annotations.NullMarked;
