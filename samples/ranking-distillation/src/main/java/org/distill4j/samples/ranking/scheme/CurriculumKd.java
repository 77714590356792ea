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
import org.distill4j.dsl.objective.CurriculumTemperature;

/** {@link Vanilla} with an adversarially learned temperature (CTKD, Li et al. 2023). */
@Title("CTKD")
public interface CurriculumKd {

  @Annotated
  Labels annotated();

  @CrossEntropy
  Loss answers(@Student Scores answer, Labels annotated);

  @CurriculumTemperature
  @Weight(10)
  Loss softAnswers(@Teacher Scores answer, @Student("answer") Scores own);
}
