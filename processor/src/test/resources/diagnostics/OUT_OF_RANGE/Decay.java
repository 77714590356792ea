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

@MovingAverage(decay = 1) // expect: The element 'decay' of @MovingAverage on 'Distilled' is 1.0
@Distillation(teacher = Answerer.class, student = Answerer.class)
interface Distilled {
  @VanillaDistillation Loss softAnswers(@Teacher Scores answer, @Student("answer") Scores own);
}
