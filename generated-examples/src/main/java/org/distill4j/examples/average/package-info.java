/** A student that is taught by the moving average of its own parameters. */
package org.distill4j.examples.average;
