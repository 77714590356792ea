/**
 * Students of two layers that begin with layers of the MiniLM encoder, and the losses of TinyBERT,
 * MiniLM and DistilBERT between the two.
 */
package org.distill4j.samples.gloss.distillation;
