package org.distill4j.samples.ranking.scheme;

import org.distill4j.dsl.Annotated;
import org.distill4j.dsl.Distillation;
import org.distill4j.dsl.Stage;
import org.distill4j.dsl.Student;
import org.distill4j.dsl.Teacher;
import org.distill4j.dsl.kind.Labels;
import org.distill4j.dsl.kind.Loss;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.objective.CrossEntropy;
import org.distill4j.dsl.objective.PseudoLabels;
import org.distill4j.samples.ranking.Answerer;

/**
 * The teacher's best answers are labels like the annotated one, which alone trains the teacher: in
 * the stage in which the student is distilled, they take its place.
 */
@Distillation(teacher = Answerer.class, student = Answerer.class)
@Stage(name = "distilled", losses = "pseudo")
public interface PseudoAnswers {

  @Annotated
  Labels annotated();

  @CrossEntropy
  Loss answers(@Student Scores answer, Labels annotated);

  @PseudoLabels(top = 5)
  Loss pseudo(@Teacher Scores answer, @Student("answer") Scores own, Labels annotated);
}
