package ${package};

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

/** The student learns the annotated intents, and how sure the teacher is of the others. */
@Distillation(teacher = IntentTeacher.class, student = IntentStudent.class)
public interface IntentDistillation {

  @Annotated
  Labels annotated();

  @CrossEntropy
  Loss intents(@Student Scores intent, Labels annotated);

  @VanillaDistillation(temperature = 2)
  @Weight(4)
  Loss softIntents(@Teacher Scores intent, @Student("intent") Scores own);
}
