/** What OWASP ASVS asks of a node, of its answers and of its code. */
@NullMarked
package org.entente.guards.standards;

import org.jspecify.annotations.NullMarked;
