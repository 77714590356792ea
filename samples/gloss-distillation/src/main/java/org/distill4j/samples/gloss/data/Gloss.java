package org.distill4j.samples.gloss.data;

/**
 * The gloss of a synset.
 *
 * @param id the part of speech and the offset of the synset: {@code n00001740}
 * @param text the definition, without examples
 * @param file the lexicographer file of the synset, from 0 to 44: its class
 */
public record Gloss(String id, String text, int file) {}
