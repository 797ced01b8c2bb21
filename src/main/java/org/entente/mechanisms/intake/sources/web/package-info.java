/** The pages of sources: their list, one source with its terms, treatments and history. */
@NullMarked
package org.entente.mechanisms.intake.sources.web;

import org.jspecify.annotations.NullMarked;
