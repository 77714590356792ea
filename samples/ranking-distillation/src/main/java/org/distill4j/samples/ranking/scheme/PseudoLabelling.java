package org.distill4j.samples.ranking.scheme;

import org.distill4j.dsl.Annotated;
import org.distill4j.dsl.Stage;
import org.distill4j.dsl.Student;
import org.distill4j.dsl.Teacher;
import org.distill4j.dsl.Title;
import org.distill4j.dsl.kind.Labels;
import org.distill4j.dsl.kind.Loss;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.objective.CrossEntropy;
import org.distill4j.dsl.objective.PseudoLabels;

/**
 * Pseudo labels: the student learns the teacher's best answers and the annotated one with equal
 * weights. The annotated answer alone trains the teacher.
 */
@Title("pseudo labels")
@Stage(name = "distilled", losses = "pseudo")
public interface PseudoLabelling {

  @Annotated
  Labels annotated();

  @CrossEntropy
  Loss answers(@Student Scores answer, Labels annotated);

  @PseudoLabels(top = 5)
  Loss pseudo(@Teacher Scores answer, @Student("answer") Scores own, Labels annotated);
}
