package org.distill4j.runtime.predict;

/**
 * A class with its probability.
 *
 * @param index the index of the class, from 0
 * @param name its name; the index as text if the file has no names
 * @param probability its probability, from 0 to 1
 */
public record Answer(int index, String name, double probability) {}
