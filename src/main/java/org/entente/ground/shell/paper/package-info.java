/** What leaves on paper: pages as PDF, and drawings that stand alone as SVG and PNG. */
@NullMarked
@NamedInterface("paper")
package org.entente.ground.shell.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
