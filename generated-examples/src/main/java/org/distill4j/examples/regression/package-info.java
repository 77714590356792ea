/** Estimated values and their annotated targets. */
package org.distill4j.examples.regression;
