package org.distill4j.samples.dictionary;

import org.distill4j.dsl.Annotated;
import org.distill4j.dsl.Distillation;
import org.distill4j.dsl.Student;
import org.distill4j.dsl.Teacher;
import org.distill4j.dsl.Weight;
import org.distill4j.dsl.kind.Labels;
import org.distill4j.dsl.kind.Loss;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.objective.CrossEntropy;
import org.distill4j.dsl.objective.VanillaDistillation;

/**
 * The student learns the annotated answer and the teacher's softened probabilities of all answers.
 */
@Distillation(teacher = DictionaryTeacher.class, student = DictionaryStudent.class)
public interface DictionaryDistillation {

  @Annotated
  Labels annotated();

  @CrossEntropy
  Loss answers(@Student Scores answer, Labels annotated);

  @VanillaDistillation(temperature = 2)
  @Weight(4)
  Loss softAnswers(@Teacher Scores answer, @Student("answer") Scores own);
}
