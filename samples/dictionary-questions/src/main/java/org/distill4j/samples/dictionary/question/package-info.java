/**
 * Questions about WordNet's synsets: their types, evidence, candidate answers and partitions.
 *
 * <p>Generation is deterministic: partitions and annotated answers are derived from hashes of
 * synset ids, independently of hash-map order and random generators.
 */
package org.distill4j.samples.dictionary.question;
