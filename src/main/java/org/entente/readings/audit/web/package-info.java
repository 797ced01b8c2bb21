/** The pages and files of the audit trail. */
@NullMarked
package org.entente.readings.audit.web;

import org.jspecify.annotations.NullMarked;
