/** Loading the demonstration mission: gazetteer, partners, reports and people. */
@NullMarked
package org.entente.console.demonstration;

import org.jspecify.annotations.NullMarked;
