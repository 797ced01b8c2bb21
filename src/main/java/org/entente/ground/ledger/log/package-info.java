/**
 * The log itself, on the JDK alone: the hash tree of RFC 6962, its proofs (RFC 9162), and the tiles
 * in which it is published (C2SP tlog-tiles).
 */
@NullMarked
@NamedInterface("log")
package org.entente.ground.ledger.log;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
