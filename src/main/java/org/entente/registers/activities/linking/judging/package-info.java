/** What two accounts of activities have to do with each other; plain Java, without a database. */
@NullMarked
@NamedInterface("judging")
package org.entente.registers.activities.linking.judging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
