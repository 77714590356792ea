package org.distill4j.examples.requirement;

import org.distill4j.dsl.Distillation;
import org.distill4j.dsl.Student;
import org.distill4j.dsl.Teacher;
import org.distill4j.dsl.kind.Loss;
import org.distill4j.dsl.kind.Scores;

/**
 * Distillation with a configurable number of compared scores, checked against the number of
 * answers.
 */
@Distillation(teacher = Grouped.class, student = Grouped.class)
public interface GroupedDistillation {

  @TopScores(top = 2)
  Loss best(@Teacher Scores answer, @Student("answer") Scores own);
}
