/** Operations on the steps of sequences, products and similarities. */
package org.distill4j.examples.step;
