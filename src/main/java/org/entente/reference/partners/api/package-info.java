/** Organisations for programs. */
@NullMarked
package org.entente.reference.partners.api;

import org.jspecify.annotations.NullMarked;
