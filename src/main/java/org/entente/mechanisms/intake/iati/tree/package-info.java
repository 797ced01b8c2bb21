/** XML as plain values: elements that never change, read one record at a time and written back. */
@NullMarked
@NamedInterface("iati-tree")
package org.entente.mechanisms.intake.iati.tree;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
