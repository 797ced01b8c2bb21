/** The page of search results, and the same as JSON. */
@NullMarked
package org.entente.readings.search.web;

import org.jspecify.annotations.NullMarked;
