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
import org.distill4j.dsl.objective.DevelopmentRanking;

/** {@link ExponentialListNet} as a development program of the paper's first author computes it. */
@Title("ListNet development")
public interface DevelopmentLists {

  @Annotated
  Labels annotated();

  @CrossEntropy
  Loss answers(@Student Scores answer, Labels annotated);

  @DevelopmentRanking
  @Weight(10)
  Loss ranking(@Teacher Scores answer, @Student("answer") Scores own);
}
