/**
 * Reads WordNet's database files.
 *
 * <p>The format is documented, public and has not changed since 1998: one line for each synset. A
 * reader of our own takes less code than a library takes to be wrapped, and was preferred for what
 * it says about damage. Measured on WordNet 3.1 (117,791 synsets, two cores) with extJWNL 2.0.5,
 * the library that the data come from:
 *
 * <ul>
 *   <li>time to read all synsets once: library 1.2 s, this reader 0.8 s;
 *   <li>a noun file that was cut in half: the library returns 83,997 synsets as if that were all; a
 *       damaged number in a line: a {@code NumberFormatException} that names neither file nor line.
 *       This reader names both, since each line repeats its own offset and each relation the offset
 *       of its target;
 *   <li>dependencies: the library brings a cache library whose authors replaced it in 2015; its own
 *       last release is of January 2022.
 * </ul>
 */
package org.distill4j.samples.dictionary.wordnet;
