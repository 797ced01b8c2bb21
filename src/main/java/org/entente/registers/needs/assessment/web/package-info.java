/** Taking the file of an assessment in the browser. */
@NullMarked
package org.entente.registers.needs.assessment.web;

import org.jspecify.annotations.NullMarked;
