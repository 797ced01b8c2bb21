/** The one place where XML is opened; belongs to no module, so that every module may use it. */
@NullMarked
package org.entente.ground.xml;

import org.jspecify.annotations.NullMarked;
