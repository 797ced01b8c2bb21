/** Organisations for programs. */
@NullMarked
package org.entente.reference.partners.web.api;

import org.jspecify.annotations.NullMarked;
