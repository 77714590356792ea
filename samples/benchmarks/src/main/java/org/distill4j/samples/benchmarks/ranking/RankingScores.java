package org.distill4j.samples.benchmarks.ranking;

import java.util.Random;

/**
 * Random scores of one batch: of a teacher, of stochastic passes around it, and of a student that
 * roughly agrees with it.
 *
 * @param classes the number of answers
 * @param teacher [batch, classes]
 * @param passes [batch, passes, classes]
 * @param student [batch, classes]
 */
record RankingScores(int classes, float[] teacher, float[] passes, float[] student) {

  static final int BATCH = 64;
  static final int PASSES = 10;

  private static final double TEACHER = 2;
  private static final double PASS = 0.3;

  static RankingScores random(int classes, long seed) {
    Random random = new Random(seed);
    float[] teacher = new float[BATCH * classes];
    float[] student = new float[BATCH * classes];
    for (int i = 0; i < teacher.length; i++) {
      teacher[i] = (float) (TEACHER * random.nextGaussian());
      student[i] = (float) (teacher[i] + random.nextGaussian());
    }
    float[] passes = new float[BATCH * PASSES * classes];
    for (int i = 0; i < passes.length; i++) {
      int example = i / (PASSES * classes);
      float mean = teacher[example * classes + i % classes];
      passes[i] = (float) (mean + PASS * random.nextGaussian());
    }
    return new RankingScores(classes, teacher, passes, student);
  }
}
