package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Answerer {
  @Input(shape = "64") Features sentence();
  @Logits(classes = "10") Scores answer(Features sentence);
}

@Network
interface Student extends Answerer {}

@MovingAverage // expect: the moving average of its student 'Student', but is declared as Answerer
@Distillation(teacher = Answerer.class, student = Student.class)
interface Distilled {
  @VanillaDistillation
  Loss softAnswers(
      @Teacher Scores answer, @org.distill4j.dsl.Student("answer") Scores own);
}
