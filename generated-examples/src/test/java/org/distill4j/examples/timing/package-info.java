/** How long the compiler takes with the processor. */
package org.distill4j.examples.timing;
