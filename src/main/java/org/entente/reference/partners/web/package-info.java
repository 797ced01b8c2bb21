/** The pages of partners, and what partners add to search, to Today and to the menus. */
@NullMarked
package org.entente.reference.partners.web;

import org.jspecify.annotations.NullMarked;
