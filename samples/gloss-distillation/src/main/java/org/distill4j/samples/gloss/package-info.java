/**
 * Distils the MiniLM sentence encoder, whose weights come from its ONNX file, on the glosses of
 * WordNet.
 */
package org.distill4j.samples.gloss;
