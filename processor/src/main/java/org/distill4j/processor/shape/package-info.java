/**
 * Shapes and parameter counts, inferred symbolically: sizes that are bound when a graph is built,
 * and axes that vary from batch to batch, stay names throughout. Plain Java: knows nothing of
 * javac.
 */
package org.distill4j.processor.shape;
