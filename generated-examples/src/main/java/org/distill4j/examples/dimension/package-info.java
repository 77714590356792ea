/** Sizes with values, sizes that are bound later, and expressions over both. */
package org.distill4j.examples.dimension;
