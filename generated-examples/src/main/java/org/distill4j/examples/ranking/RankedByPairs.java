package org.distill4j.examples.ranking;

import org.distill4j.dsl.Annotated;
import org.distill4j.dsl.Distillation;
import org.distill4j.dsl.Stochastic;
import org.distill4j.dsl.Student;
import org.distill4j.dsl.Teacher;
import org.distill4j.dsl.Weight;
import org.distill4j.dsl.kind.Labels;
import org.distill4j.dsl.kind.Loss;
import org.distill4j.dsl.kind.ScorePasses;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.objective.CrossEntropy;
import org.distill4j.dsl.objective.Margins;
import org.distill4j.dsl.objective.PairwiseRanking;

/** Pairs of answers, with margins from the teacher's uncertainty and with one margin. */
@Distillation(teacher = Ranker.class, student = SmallRanker.class)
public interface RankedByPairs {

  @Annotated
  Labels annotated();

  @CrossEntropy
  Loss answers(@Student Scores answer, Labels annotated);

  @PairwiseRanking(margin = 1)
  @Weight(100)
  Loss ranking(
      @Teacher Scores answer,
      @Teacher("answer") @Stochastic(passes = 10, at = "dropped") ScorePasses uncertain,
      @Student("answer") Scores own);

  @PairwiseRanking(margin = 0.1, margins = Margins.UNIFORM, top = 50)
  @Weight(0)
  Loss evenly(@Teacher Scores answer, @Student("answer") Scores own);
}
