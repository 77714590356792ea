package org.distill4j.samples.benchmarks.epoch;

import java.util.Map;
import java.util.Random;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.LabelColumn;
import org.distill4j.runtime.data.SequenceColumn;
import org.distill4j.runtime.data.TokenColumn;
import org.distill4j.samples.benchmarks.own.Drawn;
import org.distill4j.samples.ranking.AnswererGraph;
import org.distill4j.samples.ranking.experiment.RankingDimensions;

/**
 * Random questions about videos for the network of the ranking sample.
 *
 * @param examples the number of questions
 * @param steps the number of frames, and of clips, of a video
 * @param features the features of a frame or clip
 * @param words the maximum number of words of a question
 * @param answers the number of answers to choose from
 */
public record VideoQuestions(int examples, int steps, int features, int words, int answers) {

  private static final int VOCABULARY = 4000;
  private static final int LEAST_WORDS = 4;

  /** Returns the dimensions of the network. */
  public Map<String, Integer> dimensions() {
    return RankingDimensions.ofVideos(VOCABULARY, features, features, answers);
  }

  /** Returns the examples, whose questions have 4 words to the maximum. */
  public Examples drawn() {
    Random random = new Random(1);
    int[][] questions = new int[examples][];
    int[][] labels = new int[examples][];
    for (int i = 0; i < examples; i++) {
      int least = Math.min(LEAST_WORDS, words);
      questions[i] =
          random.ints(least + random.nextInt(words - least + 1), 1, VOCABULARY).toArray();
      labels[i] = new int[] {random.nextInt(answers)};
    }
    return Examples.builder()
        .input(AnswererGraph.APPEARANCE, stream(1))
        .input(AnswererGraph.MOTION, stream(2))
        .input(AnswererGraph.QUESTION, new TokenColumn(questions))
        .label("annotated", new LabelColumn(answers, labels))
        .build();
  }

  private SequenceColumn stream(long seed) {
    float[][] rows = new float[examples][];
    for (int i = 0; i < examples; i++) {
      rows[i] = Drawn.normal(seed * examples + i, steps, features);
    }
    return SequenceColumn.ofRows(features, rows);
  }
}
