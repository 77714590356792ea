package org.distill4j.samples.ranking.scheme;

import org.distill4j.dsl.Annotated;
import org.distill4j.dsl.Student;
import org.distill4j.dsl.Teacher;
import org.distill4j.dsl.Weight;
import org.distill4j.dsl.kind.Labels;
import org.distill4j.dsl.kind.Loss;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.objective.CrossEntropy;
import org.distill4j.dsl.objective.Margins;
import org.distill4j.dsl.objective.PairwiseRanking;

/** Pairwise ranking with one margin for all pairs. */
public interface PairwiseUniform {

  @Annotated
  Labels annotated();

  @CrossEntropy
  Loss answers(@Student Scores answer, Labels annotated);

  @PairwiseRanking(margins = Margins.UNIFORM, margin = 0.1)
  @Weight(10)
  Loss ranking(@Teacher Scores answer, @Student("answer") Scores own);
}
