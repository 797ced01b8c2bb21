/** What holds for every route, record and document at once, whoever adds one. */
@NullMarked
package org.entente.guards.rules;

import org.jspecify.annotations.NullMarked;
