/**
 * FrozenBiLM (Yang et al. 2022) on dictionary questions: the layers of MiniLM, frozen, with trained
 * adapters, answer a question in place of a mask.
 */
package org.distill4j.samples.gloss.bilm;
