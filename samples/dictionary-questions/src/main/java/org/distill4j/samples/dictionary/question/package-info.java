/**
 * Questions about WordNet's synsets: what is asked, what it is answered from, which answers there
 * are to choose from, and which questions are learned from and judged by.
 *
 * <p>Nothing depends on the order of a hash map or on a random generator's state: partitions and
 * annotated answers follow from hashes of the synset's own id.
 */
package org.distill4j.samples.dictionary.question;
