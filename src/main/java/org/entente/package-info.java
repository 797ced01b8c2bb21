/** Entente: one clean, labelled picture of what a coalition does to rebuild a country. */
@NullMarked
package org.entente;

import org.jspecify.annotations.NullMarked;
