/** Compile time with the processor. */
package org.distill4j.examples.timing;
