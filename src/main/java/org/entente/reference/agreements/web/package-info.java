/** Agreements on screen. */
@NullMarked
package org.entente.reference.agreements.web;

import org.jspecify.annotations.NullMarked;
