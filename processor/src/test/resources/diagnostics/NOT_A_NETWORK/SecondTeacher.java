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

@Distillation(
    teacher = {
      Answerer.class,
      String.class // expect: The teacher 'String' is not a network
    },
    student = Answerer.class)
interface Distilled {
  @VanillaDistillation
  Loss softAnswers(@Teacher(of = Answerer.class) Scores answer, @Student("answer") Scores own);
}
