/**
 * FrozenBiLM (Yang et al. 2022, "Zero-Shot Video Question Answering via Frozen Bidirectional
 * Language Models"): a frozen language model with trained adapters that reads frames and words.
 */
package org.distill4j.samples.ranking.bilm;
