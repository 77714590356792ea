package org.distill4j.samples.ranking.speed;

import java.util.Map;
import java.util.Random;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.LabelColumn;
import org.distill4j.runtime.data.SequenceColumn;
import org.distill4j.runtime.data.TokenColumn;
import org.distill4j.samples.ranking.AnswererGraph;
import org.distill4j.samples.ranking.experiment.RankingDimensions;

/**
 * Random questions about videos, of the size of real ones. The answer depends on the words of the
 * question, so it can be learned.
 */
final class SpeedData {

  private static final int VOCABULARY = 4000;
  private static final int LEAST_WORDS = 4;
  private static final int MORE_WORDS = 8;

  private final SpeedSettings settings;
  private final Random random;

  SpeedData(SpeedSettings settings) {
    this.settings = settings;
    this.random = new Random(settings.seed());
  }

  Map<String, Integer> dimensions() {
    return RankingDimensions.ofVideos(
        VOCABULARY, settings.features(), settings.features(), settings.answers());
  }

  Examples examples() {
    int[][] questions = new int[settings.examples()][];
    int[][] answers = new int[questions.length][];
    for (int i = 0; i < questions.length; i++) {
      questions[i] = random.ints(LEAST_WORDS + random.nextInt(MORE_WORDS), 1, VOCABULARY).toArray();
      // A few answers are frequent, as in real data.
      double part = (double) questions[i][0] / VOCABULARY;
      answers[i] = new int[] {(int) (part * part * settings.answers())};
    }
    return Examples.builder()
        .input(AnswererGraph.APPEARANCE, stream())
        .input(AnswererGraph.MOTION, stream())
        .input(AnswererGraph.QUESTION, new TokenColumn(questions))
        .label("annotated", new LabelColumn(settings.answers(), answers))
        .build();
  }

  private SequenceColumn stream() {
    float[][] rows = new float[settings.examples()][settings.clips() * settings.features()];
    for (float[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        row[i] = (float) random.nextGaussian();
      }
    }
    return SequenceColumn.ofRows(settings.features(), rows);
  }
}
