@NullMarked
package org.entente.mechanisms.review;

import org.jspecify.annotations.NullMarked;
