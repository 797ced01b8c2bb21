/** Organisation lists: a CSV file with one organisation a row, read as often as it is reissued. */
@NullMarked
@NamedInterface("organisation-file")
package org.entente.reference.partners.organisationfile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
