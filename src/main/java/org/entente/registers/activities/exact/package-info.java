/** Activities as exactly as they were told, for those who may know; and as others read them. */
@NullMarked
@NamedInterface("exact")
package org.entente.registers.activities.exact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
