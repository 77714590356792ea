package org.distill4j.examples.ranking;

import org.distill4j.dsl.Annotated;
import org.distill4j.dsl.Distillation;
import org.distill4j.dsl.Student;
import org.distill4j.dsl.Teacher;
import org.distill4j.dsl.Weight;
import org.distill4j.dsl.kind.Labels;
import org.distill4j.dsl.kind.Loss;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.objective.CrossEntropy;
import org.distill4j.dsl.objective.LambdaLoss;
import org.distill4j.dsl.objective.LambdaWeights;
import org.distill4j.dsl.objective.ListMle;
import org.distill4j.dsl.objective.ListNet;
import org.distill4j.dsl.objective.RankNet;
import org.distill4j.dsl.objective.Sampling;
import org.distill4j.dsl.objective.StochasticListNet;

/** Lists of answers: the teacher's best and some of the others, or all. */
@Distillation(teacher = Ranker.class, student = SmallRanker.class)
public interface RankedByLists {

  @Annotated
  Labels annotated();

  @CrossEntropy
  Loss answers(@Student Scores answer, Labels annotated);

  @ListNet(hot = 10, cold = 2, sampling = Sampling.EXPONENTIAL, decay = 0.1)
  @Weight(10)
  Loss top(@Teacher Scores answer, @Student("answer") Scores own);

  @StochasticListNet(hot = 10, cold = 2, noise = 0.5)
  Loss noisy(@Teacher Scores answer, @Student("answer") Scores own);

  @ListMle(sampling = Sampling.FULL)
  @Weight(0.01)
  Loss order(@Teacher Scores answer, @Student("answer") Scores own);

  @RankNet(hot = 0, cold = 12, sampling = Sampling.RANDOM)
  Loss pairs(@Teacher Scores answer, @Student("answer") Scores own);

  @LambdaLoss(hot = 10, cold = 2, weights = LambdaWeights.NDCG2)
  Loss gains(@Teacher Scores answer, @Student("answer") Scores own);
}
