package org.distill4j.samples.ranking.scheme;

import org.distill4j.dsl.Annotated;
import org.distill4j.dsl.Stochastic;
import org.distill4j.dsl.Student;
import org.distill4j.dsl.Teacher;
import org.distill4j.dsl.Title;
import org.distill4j.dsl.Weight;
import org.distill4j.dsl.kind.Labels;
import org.distill4j.dsl.kind.Loss;
import org.distill4j.dsl.kind.ScorePasses;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.objective.CrossEntropy;
import org.distill4j.dsl.objective.PairwiseRanking;
import org.distill4j.dsl.objective.RankingPreset;

/** {@link PairwiseTransport} as a development program of the paper's first author computes it. */
@Title("pairwise development")
public interface DevelopmentPairs {

  @Annotated
  Labels annotated();

  @CrossEntropy
  Loss answers(@Student Scores answer, Labels annotated);

  @PairwiseRanking(preset = RankingPreset.DEVELOPMENT, margin = 0.1)
  @Weight(10)
  Loss ranking(
      @Teacher Scores answer,
      @Teacher("answer") @Stochastic(passes = 10, at = "keptThought") ScorePasses uncertain,
      @Student("answer") Scores own);
}
