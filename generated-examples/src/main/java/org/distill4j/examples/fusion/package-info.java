/** Fusion of two vectors. */
package org.distill4j.examples.fusion;
