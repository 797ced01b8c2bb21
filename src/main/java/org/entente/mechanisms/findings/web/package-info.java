/** The pages of findings. */
@NullMarked
package org.entente.mechanisms.findings.web;

import org.jspecify.annotations.NullMarked;
