/** How people come, sign in and go, asked of a running node. */
@NullMarked
package org.entente.people;

import org.jspecify.annotations.NullMarked;
