/** Which parties are one under several names, and who of them stands for all; nothing is moved. */
@NullMarked
@NamedInterface("merging")
package org.entente.reference.partners.merging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
