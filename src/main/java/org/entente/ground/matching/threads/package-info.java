/** Work cut into equal parts and shared between threads so that the result is always the same. */
@NullMarked
@NamedInterface("threads")
package org.entente.ground.matching.threads;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
