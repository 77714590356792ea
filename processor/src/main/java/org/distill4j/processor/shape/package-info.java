/**
 * Symbolic inference of shapes and parameter counts: dimensions that are set when a graph is built,
 * and axes that vary between batches, remain names throughout. Independent of javac.
 */
package org.distill4j.processor.shape;
