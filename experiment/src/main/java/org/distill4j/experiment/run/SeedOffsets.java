package org.distill4j.experiment.run;

/**
 * The distances between the seeds of the networks of one run, all of which follow from the seed of
 * the run.
 *
 * @param student the distance from the seed of the first teacher to that of the network that a
 *     student is initialised from, or of its random parameters; 0 starts both from equal random
 *     numbers
 * @param teacher the distance from the seed of one teacher to that of the next
 */
public record SeedOffsets(long student, long teacher) {

  /** The default: seeds of different networks are far apart. */
  public static final SeedOffsets DEFAULT = new SeedOffsets(1_000_003, 2_000_003);
}
