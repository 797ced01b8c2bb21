/** What was said of two activities, kept beside them and never within. */
@NullMarked
@NamedInterface("ties")
package org.entente.registers.activities.linking.ties;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
