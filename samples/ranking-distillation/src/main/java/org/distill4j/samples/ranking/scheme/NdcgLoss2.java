package org.distill4j.samples.ranking.scheme;

import org.distill4j.dsl.Annotated;
import org.distill4j.dsl.Student;
import org.distill4j.dsl.Teacher;
import org.distill4j.dsl.Title;
import org.distill4j.dsl.Weight;
import org.distill4j.dsl.kind.Labels;
import org.distill4j.dsl.kind.Loss;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.objective.CrossEntropy;
import org.distill4j.dsl.objective.LambdaLoss;
import org.distill4j.dsl.objective.LambdaWeights;
import org.distill4j.dsl.objective.Sampling;

/** {@link RankNetScheme} with the weights of NDCG-Loss2 (Wang et al. 2018). */
@Title("NDCG-Loss2")
public interface NdcgLoss2 {

  @Annotated
  Labels annotated();

  @CrossEntropy
  Loss answers(@Student Scores answer, Labels annotated);

  @LambdaLoss(sampling = Sampling.EXPONENTIAL, decay = 0.1, weights = LambdaWeights.NDCG2)
  @Weight(0.1)
  Loss ranking(@Teacher Scores answer, @Student("answer") Scores own);
}
