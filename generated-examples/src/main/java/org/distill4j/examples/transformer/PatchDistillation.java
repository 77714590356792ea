package org.distill4j.examples.transformer;

import org.distill4j.dsl.Annotated;
import org.distill4j.dsl.Distillation;
import org.distill4j.dsl.Student;
import org.distill4j.dsl.Teacher;
import org.distill4j.dsl.kind.Labels;
import org.distill4j.dsl.kind.Loss;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.objective.CrossEntropy;
import org.distill4j.dsl.objective.JensenShannon;

/** Each head has a loss of its own; the labels train the teacher as well. */
@Distillation(teacher = PatchEncoder.class, student = TaughtPatchEncoder.class)
public interface PatchDistillation {

  @Annotated
  Labels annotated();

  @CrossEntropy
  Loss labels(@Student Scores answer, Labels annotated);

  @JensenShannon(beta = 1, temperature = 3)
  Loss taught(@Teacher Scores answer, @Student Scores ofTeacher);
}
