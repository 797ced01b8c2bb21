/**
 * Records as columns of small numbers: every distinct value is read, folded and understood once,
 * however many records have it. What a column holds is found out from its values.
 */
@NullMarked
@NamedInterface("records")
package org.entente.ground.matching.records;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
